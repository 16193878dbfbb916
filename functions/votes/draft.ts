import type { Moderation } from '../../shared/http/text';
import { electorateName } from '../../shared/votes/electorate';
import { assertDraft } from '../../shared/votes/rules';
import type { VoteDraft } from '../../shared/votes/schema';
import { moderate } from '../platform/moderate';
import { openidOf } from '../platform/person';
import type { Caller } from '../platform/serve';
import { placesOf } from './detail';
import { rollNow } from './freeze';
import { assertManages } from './rights';

/** All a reader will see of a draft's words, as one text for the content check. */
export const wordsOf = ({ title, question, explanation, help, form }: VoteDraft): string =>
  [title, question, explanation, help, ...(form.type === 'for_against' ? [] : form.options.map((o) => o.label))].join(
    '\n',
  );

/** Refuses a draft the caller may not make or nobody could vote on; otherwise names its electorate. */
export async function checkDraft(draft: VoteDraft, caller: Caller): Promise<{ electorateName: string }> {
  assertDraft(draft);
  await assertManages(caller, draft.electorate);
  const [places] = await Promise.all([
    placesOf(caller.community, caller.now),
    rollNow(caller.community, draft.electorate, draft.basis),
  ]);
  return { electorateName: electorateName(draft.electorate, places) };
}

export const checkWords = async (words: string, caller: Caller): Promise<Moderation> =>
  moderate(await openidOf(caller.person), words);
