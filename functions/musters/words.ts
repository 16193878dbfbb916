import { AppError } from '../../shared/http/errors';
import type { PlanDraft } from '../../shared/musters/schema';
import { moderate } from '../platform/moderate';
import { openidOf } from '../platform/person';

/** Words that can wait: what the content check is not sure about is refused until it is reworded. */
export async function assertPasses(person: string, words: string): Promise<void> {
  if (words === '') return;
  if ((await moderate(await openidOf(person), words)) === 'held') throw new AppError('TEXT_HELD');
}

export const wordsOf = ({ name, place, groups }: PlanDraft): string =>
  [name, place, ...groups.flatMap((group) => [group.name, group.duty, group.peaceDuty])].join('\n');
