import { AppError } from '../../shared/http/errors';
import type { appealMark } from '../../shared/shifts/mark-endpoints';
import { moderate } from '../platform/moderate';
import { openidOf } from '../platform/person';
import type { Handle } from '../platform/serve';
import { shownMark } from './marks';
import { readMark, replaceMark } from './marks-store';

export const appealMarkHandler: Handle<typeof appealMark> = async ({ params, body }, caller) => {
  const { community, person, now } = caller;
  const before = await readMark(community, person, params.markId, now);
  if (!before) throw new AppError('NOT_FOUND');
  if (before.appeal?.state === 'open' && before.appeal.text === body.text) return shownMark(before);
  if (before.appeal) throw new AppError('ALREADY_DECIDED');
  const held = (await moderate(await openidOf(person), body.text)) === 'held';
  const appeal = { text: body.text, at: now, state: 'open', decidedAt: null } as const;
  const next = { ...before, appeal, held };
  await replaceMark(community, next, before);
  return shownMark(next);
};
