import { AppError } from '../../shared/http/errors';
import type { Moderation } from '../../shared/http/text';
import { moderate } from '../platform/moderate';
import { openidOf } from '../platform/person';
import type { Caller } from '../platform/serve';

/** Words that somebody of the fund reads before anybody else does: risky ones are refused, the rest may wait for eyes. */
export async function lookedAt(caller: Caller, ...words: string[]): Promise<Moderation> {
  const text = words.filter((one) => one !== '').join('\n');
  return text === '' ? 'pass' : moderate(await openidOf(caller.person), text);
}

/** Words shown at once or not at all. */
export async function assertShowable(caller: Caller, words: string): Promise<void> {
  if ((await lookedAt(caller, words)) === 'held') throw new AppError('TEXT_HELD');
}
