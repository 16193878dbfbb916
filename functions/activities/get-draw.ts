import type { getDraw } from '../../shared/activities/endpoints';
import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import { drawOrder, sessionKey } from '../../shared/seats/draw';
import type { Caller } from '../platform/serve';
import { visible } from './detail';
import { readDraw } from './draw-store';
import { readEntry } from './entries-store';
import { settled } from './settle';
import { readSheet } from './sheets-store';
import { readActivity } from './store';

/** Everything anybody needs to draw again at home; of the entries only their anonymous codes. */
export async function getDrawHandler(
  { params }: Input<typeof getDraw>,
  caller: Caller,
): Promise<Reply<typeof getDraw>> {
  const { community, now } = caller;
  const activity = await visible(await readActivity(community, params.activityId), caller);
  const found = await readSheet(community, params.sessionId);
  if (!activity.draw || found?.activityId !== activity.activityId) throw new AppError('NOT_FOUND');
  const { sessionId, ordinal, draw: phase } = await settled(community, found, activity, now);
  const [frozen, ...own] = await Promise.all([
    readDraw(community, sessionId),
    ...caller.homes.map(({ householdId }) => readEntry(community, sessionId, householdId)),
  ]);
  const numbers = activity.drawNumbers;
  const key = numbers && sessionKey(numbers, ordinal);
  return {
    sessionId,
    phase,
    source: activity.draw,
    ordinal,
    frozenAt: frozen?.frozenAt ?? null,
    lines: frozen?.lines ?? [],
    hash: frozen?.hash ?? '',
    numbers,
    key,
    order: key !== null && frozen ? drawOrder(key, frozen.lines.length) : null,
    mine: own.flatMap((entry) => (entry?.drawCode ? [entry.drawCode] : [])),
  };
}
