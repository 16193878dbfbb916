import { wasAnnounced } from '../../shared/budgets/life';
import { countsAt } from '../../shared/budgets/rules';
import type { BudgetDetail, BudgetPaper } from '../../shared/budgets/schema';
import { addressOf } from '../../shared/places/address';
import { buildingOf } from '../../shared/votes/electorate';
import { readPlaces } from '../places/reads';
import type { Caller } from '../platform/serve';
import { readBallot } from './ballots-store';
import { type CandidateItem, readCandidates } from './candidates-store';
import { papersFor } from './papers';
import { readResult } from './results-store';
import { manages } from './rights';
import type { RoundItem } from './store';
import { turnoutOf } from './turnout';

/** What this caller may know of a round. Choices leave the house in a decided result only. */
export async function detailOf(round: RoundItem, caller: Caller): Promise<BudgetDetail> {
  const { community } = caller;
  const [mayManage, all, turnout, papers, result] = await Promise.all([
    manages(caller),
    readCandidates(community, round.roundId),
    turnoutOf(community, round, caller.now),
    myPapers(round, caller),
    round.state === 'decided' ? readResult(community, round.roundId) : undefined,
  ]);
  const { pendingWithdrawal: held } = round;
  return {
    ...round, // the contract's reply schema lets only its own fields through
    candidates: all.filter((one) => mayManage || isPublic(one) || one.proposedBy === caller.person),
    mine: all.filter(({ proposedBy }) => proposedBy === caller.person).map(({ candidateId }) => candidateId),
    turnout,
    papers,
    mayManage,
    countsAt: countsAt(round),
    result: result ?? null,
    pendingWithdrawal: mayManage && held ? { because: held.because, byMe: held.by === caller.person } : null,
  };
}

/** What nobody has looked at yet, and what was not taken in, is between who proposed it and those who decide. */
export const isPublic = ({ state }: Pick<CandidateItem, 'state'>): boolean => state === 'admitted';

/** Drafts are for those who run them; a draft taken back never was. */
export const mayRead = (round: RoundItem, mayManage: boolean): boolean => mayManage || wasAnnounced(round);

async function myPapers(round: RoundItem, caller: Caller): Promise<BudgetPaper[]> {
  const { papers } = papersFor(round, caller);
  if (papers.length === 0) return [];
  const { compounds } = await readPlaces(caller.community);
  return Promise.all(
    papers.map(async ({ voterKey, householdId }) => {
      const [compoundId = '', , unit = '', room = ''] = householdId.split('.');
      const name = compounds.find((compound) => compound.compoundId === compoundId)?.name ?? compoundId;
      const address = addressOf(name, { buildingId: buildingOf(householdId), unit, room });
      const ballot = await readBallot(caller.community, round.roundId, voterKey);
      return { householdId, address, castAt: ballot?.castAt ?? null };
    }),
  );
}
