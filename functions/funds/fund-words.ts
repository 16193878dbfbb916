import type { FundDraft } from '../../shared/funds/fund';
import { AppError } from '../../shared/http/errors';
import { moderate } from '../platform/moderate';
import { openidOf } from '../platform/person';
import type { Caller } from '../platform/serve';

/** Everything a reader will see of a fund, as one text for the content check. */
export const wordsOf = ({ name, about, host, managers, supervisor }: FundDraft): string =>
  [name, about, host.name, ...managers.flatMap((one) => [one.name, one.duty]), supervisor?.name ?? '']
    .filter((one) => one !== '')
    .join('\n');

/** Words of those who keep a fund are shown at once or not at all. */
export async function assertWords(caller: Caller, words: string): Promise<void> {
  if (words !== '' && (await moderate(await openidOf(caller.person), words)) === 'held')
    throw new AppError('TEXT_HELD');
}
