import { assertDraft } from '../../shared/activities/rules';
import type { ActivityDraft } from '../../shared/activities/schema';
import { AppError } from '../../shared/http/errors';
import { readPlaces } from '../places/reads';
import type { Caller } from '../platform/serve';
import { readActivity } from './store';

/** All a reader will see of an activity's words, for the content check. */
export const wordsOf = ({ title, about, theme, partners, place, party, questions, draw, sessions }: ActivityDraft) => [
  title,
  about,
  theme,
  ...partners,
  place,
  party.whole,
  ...questions.flatMap((q) => [q.label, ...(q.type === 'choice' ? q.choices : [])]),
  draw?.name ?? '',
  ...sessions.map(({ zone }) => zone),
];

/** Refuses a draft nobody could book: a flaw in itself, a compound or a festival that does not exist. */
export async function checkDraft(draft: ActivityDraft, caller: Caller): Promise<void> {
  assertDraft(draft);
  const { who } = draft.audience;
  if (who.scope === 'compounds') {
    const { compounds } = await readPlaces(caller.community);
    const known = new Set(compounds.map(({ compoundId }) => compoundId));
    if (!who.compoundIds.every((id) => known.has(id)))
      throw new AppError('BAD_REQUEST', [{ path: 'audience.who', message: '名册里没有这个小区，请重新选' }]);
  }
  if (draft.festivalId !== null) {
    const festival = await readActivity(caller.community, draft.festivalId);
    if (festival?.kind !== 'festival')
      throw new AppError('BAD_REQUEST', [{ path: 'festivalId', message: '没有找到这个节，请重新选' }]);
  }
}
