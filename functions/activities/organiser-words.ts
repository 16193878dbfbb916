import { AppError } from '../../shared/http/errors';
import { moderate } from '../platform/moderate';
import { openidOf } from '../platform/person';
import type { Caller } from '../platform/serve';

/** Words everybody will read: what the content check is not sure about does not go out either. */
export async function checkOrganiserWords(caller: Caller, words: readonly string[]): Promise<void> {
  const text = words.filter((one) => one !== '').join('\n');
  if (text === '') return;
  if ((await moderate(await openidOf(caller.person), text)) === 'held') throw new AppError('TEXT_HELD');
}
