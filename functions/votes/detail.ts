import { AppError } from '../../shared/http/errors';
import { addressOf } from '../../shared/places/address';
import { buildingOf } from '../../shared/votes/electorate';
import { wasAnnounced } from '../../shared/votes/life';
import { countsAt, publishesAt } from '../../shared/votes/rules';
import type { MyBallot, VoteDetail, VoteId } from '../../shared/votes/schema';
import { type PlacesRecord, readPlaces } from '../places/reads';
import type { CommunityId } from '../platform/identity';
import type { Caller } from '../platform/serve';
import { warm } from '../platform/warm';
import { readBallot } from './ballots-store';
import { papersFor } from './papers';
import { receiptOf } from './receipt';
import { manages } from './rights';
import { settled } from './settle';
import { readVote, type VoteItem } from './store';
import { turnoutOf } from './turnout';

/** Names of compounds hardly change; a minute late is soon enough. */
const PLACES_MS = 60_000;
const places = warm<PlacesRecord>(50);
export const placesOf = (community: CommunityId, now: string): Promise<PlacesRecord> =>
  places.read(community, Date.parse(now), PLACES_MS, () => readPlaces(community));

/**
 * A vote the caller may look at, with what time has done to it. What was never announced is for those who may run it:
 * the content check may have held its words.
 */
export async function visibleVote(caller: Caller, voteId: VoteId): Promise<VoteItem> {
  const found = await readVote(caller.community, voteId);
  if (!found || (!wasAnnounced(found) && !(await manages(caller, found.electorate)))) throw new AppError('NOT_FOUND');
  return settled(caller.community, found, caller.now);
}

/** Everything the caller may know of a vote. Choices leave the house in a published outcome only. */
export async function detailOf(vote: VoteItem, caller: Caller): Promise<VoteDetail> {
  const [mayManage, turnout, ballots] = await Promise.all([
    manages(caller, vote.electorate),
    turnoutOf(caller.community, vote, caller.now),
    myBallots(vote, caller),
  ]);
  const shown = vote.state === 'published' || (vote.state === 'closed' && mayManage);
  return {
    ...vote, // the contract's reply schema lets only its own fields through
    outcome: shown ? vote.outcome : null,
    turnout,
    ballots,
    mayManage,
    countsAt: countsAt(vote),
    publishesAt: publishesAt(vote),
    remindedAt: vote.remindedAt,
    pendingWithdrawal: mayManage ? pendingWithdrawal(vote, caller) : null,
  };
}

/** Held words are for the eyes of those who may let them through. */
function pendingWithdrawal({ pendingWithdrawal: held }: VoteItem, caller: Caller): VoteDetail['pendingWithdrawal'] {
  return held && { because: held.because, byMe: held.by === caller.person };
}

async function myBallots(vote: VoteItem, caller: Caller): Promise<MyBallot[]> {
  const { papers } = await papersFor(caller.community, vote, caller);
  if (papers.length === 0) return [];
  const { compounds } = await placesOf(caller.community, caller.now);
  const found = papers.map(async ({ voterKey, householdId }) => {
    const ballot = await readBallot(caller.community, vote.voteId, voterKey);
    const mine = vote.basis !== 'adult' || ballot?.by === caller.person;
    return {
      householdId,
      address: addressIn(compounds, householdId),
      receipt: ballot && mine ? receiptOf(ballot) : null,
    };
  });
  return Promise.all(found);
}

/** A household's id says where it stands: compound, building, unit, room. */
function addressIn(compounds: PlacesRecord['compounds'], householdId: string): string {
  const [compoundId = '', , unit = '', room = ''] = householdId.split('.');
  const name = compounds.find((compound) => compound.compoundId === compoundId)?.name ?? compoundId;
  return addressOf(name, { buildingId: buildingOf(householdId), unit, room });
}
