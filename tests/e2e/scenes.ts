import { newId } from '../../functions/platform/ids';
import { announceVote, createVote, getVote, openVote } from '../../shared/votes/endpoints';
import type { VoteDraft } from '../../shared/votes/schema';
import { call, tokenOf } from './api';
import { serverNow } from './clock';
import { PEOPLE } from './people';

const HOUR = 3_600_000;

/** A vote of 机械厂家属院's households, open for two hours, where the opening itself is not what is tested. */
export async function aVoteIsOpen(title: string): Promise<string> {
  const token = await tokenOf(PEOPLE.committee);
  const now = serverNow();
  const draft: VoteDraft = {
    kind: 'resident_resolution',
    basis: 'household',
    title,
    question: `您家同意${title}吗？`,
    explanation: '',
    form: { type: 'for_against' },
    electorate: { scope: 'compound', compoundId: 'c1' },
    quorum: { numerator: 2, denominator: 3 },
    pass: { fraction: { numerator: 1, denominator: 2 }, strict: true },
    mayChange: true,
    noticeDays: 0,
    opensAt: new Date(now - 1000).toISOString(),
    closesAt: new Date(now + 2 * HOUR).toISOString(),
    help: '',
  };
  const { voteId } = await call(createVote, { body: { ...draft, draftId: newId(draft.opensAt) } }, token);
  await call(announceVote, { params: { voteId } }, token);
  const { state } = await call(getVote, { params: { voteId } }, token);
  // The clock may have opened it meanwhile.
  if (state === 'announced') await call(openVote, { params: { voteId } }, token);
  return voteId;
}
