import { AppError } from '../../shared/http/errors';
import { moderate } from '../platform/moderate';
import { openidOf } from '../platform/person';

/** Words that others will read, checked before they are stored. What the check is not sure of is not stored. */
export async function assertShowable(person: string, ...texts: string[]): Promise<void> {
  const text = texts.filter((one) => one !== '').join('\n');
  if (text === '') return;
  if ((await moderate(await openidOf(person), text)) === 'held') throw new AppError('TEXT_HELD');
}
