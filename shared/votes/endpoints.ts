import * as z from 'zod';
import { DraftId } from '../http/draft-id';
import { endpoint } from '../http/endpoint';
import { Cursor, text } from '../http/text';
import { HouseholdId } from '../places/ids';
import {
  Basis,
  Choice,
  Electorate,
  MAX_OPTIONS,
  Reason,
  Receipt,
  Turnout,
  VoteCard,
  VoteDetail,
  VoteDraft,
  VoteId,
} from './schema';

const params = z.object({ voteId: VoteId });
const committee = ['committee'] as const;

export const listVotes = endpoint({
  name: 'listVotes',
  summary: 'Votes of the community: waiting for me, running, published, or the committee’s drafts',
  method: 'GET',
  path: '/votes',
  access: 'resident',
  query: z.object({ filter: z.enum(['mine', 'live', 'done', 'drafts']), cursor: Cursor.optional() }),
  reply: z.object({ votes: z.array(VoteCard), cursor: z.string().nullable() }),
  errors: ['BAD_CURSOR'],
});

export const getVote = endpoint({
  name: 'getVote',
  summary: 'One vote: its rules, turnout, my ballots; the outcome only once it is public',
  method: 'GET',
  path: '/votes/{voteId}',
  access: 'resident',
  params,
  reply: VoteDetail,
  errors: ['NOT_FOUND'],
});

export const previewElectorate = endpoint({
  name: 'previewElectorate',
  summary: 'How many heads an electorate has today',
  method: 'POST',
  path: '/votes/electorate',
  access: committee,
  body: z.object({ electorate: Electorate, basis: Basis }),
  reply: z.object({ electorateName: z.string(), households: z.int(), heads: z.int() }),
});

export const createVote = endpoint({
  name: 'createVote',
  summary: 'Draft a vote; the same form sent again is the same draft',
  method: 'POST',
  path: '/votes',
  access: committee,
  body: VoteDraft.extend({ draftId: DraftId }),
  reply: VoteDetail,
  errors: ['TEXT_RISKY', 'VOTE_PERIOD_INVALID', 'ELECTORATE_EMPTY', 'DRAFT_SAVED_BEFORE'],
});

export const updateVote = endpoint({
  name: 'updateVote',
  summary: 'Change a draft, stating the revision the edit was made on',
  method: 'PUT',
  path: '/votes/{voteId}',
  access: committee,
  params,
  body: VoteDraft.extend({ revision: z.int() }),
  reply: VoteDetail,
  errors: ['NOT_FOUND', 'TEXT_RISKY', 'VOTE_NOT_DRAFT', 'DRAFT_CHANGED', 'VOTE_PERIOD_INVALID', 'ELECTORATE_EMPTY'],
});

export const announceVote = endpoint({
  name: 'announceVote',
  summary: 'Announce a draft: the notice period begins',
  method: 'POST',
  path: '/votes/{voteId}/announcement',
  access: committee,
  params,
  reply: VoteDetail,
  errors: ['NOT_FOUND', 'VOTE_NOT_DRAFT', 'NOTICE_TOO_SHORT', 'VOTE_PERIOD_INVALID', 'TEXT_HELD', 'ELECTORATE_EMPTY'],
});

export const openVote = endpoint({
  name: 'openVote',
  summary: 'Open an announced vote: rules and roll are frozen',
  method: 'POST',
  path: '/votes/{voteId}/opening',
  access: committee,
  params,
  reply: VoteDetail,
  errors: ['NOT_FOUND', 'VOTE_NOT_ANNOUNCED', 'NOTICE_RUNNING', 'VOTE_CLOSED', 'VOTE_WITHDRAWN', 'ELECTORATE_EMPTY'],
});

export const withdrawVote = endpoint({
  name: 'withdrawVote',
  summary: 'Take a vote back, with the reason, before it closes; a held reason needs another member to send the same',
  method: 'POST',
  path: '/votes/{voteId}/withdrawal',
  access: committee,
  params,
  body: z.object({ because: text(4, 200) }),
  reply: VoteDetail,
  errors: ['NOT_FOUND', 'VOTE_CLOSED', 'VOTE_WITHDRAWN', 'TEXT_RISKY', 'TEXT_HELD'],
});

export const publishVote = endpoint({
  name: 'publishVote',
  summary: 'Publish the result of a counted vote',
  method: 'POST',
  path: '/votes/{voteId}/publication',
  access: committee,
  params,
  reply: VoteDetail,
  errors: ['NOT_FOUND', 'VOTE_NOT_CLOSED', 'VOTE_ALREADY_PUBLISHED', 'VOTE_WITHDRAWN'],
});

export const remindVote = endpoint({
  name: 'remindVote',
  summary: 'Remind those in the roll who have not voted, at most once a day',
  method: 'POST',
  path: '/votes/{voteId}/reminders',
  access: committee,
  params,
  reply: z.object({ remindedAt: z.iso.datetime(), missing: z.int() }),
  errors: ['NOT_FOUND', 'VOTE_NOT_OPEN', 'VOTE_CLOSED', 'VOTE_WITHDRAWN', 'REMINDED_RECENTLY'],
});

export const getBuildingTurnout = endpoint({
  name: 'getBuildingTurnout',
  summary: 'Turnout per building of my reach, to know where to knock; never who, never the direction',
  method: 'GET',
  path: '/votes/{voteId}/turnout',
  access: ['committee', 'grid_worker'],
  params,
  reply: z.object({
    buildings: z.array(z.object({ buildingId: z.string(), name: z.string(), took: z.int(), heads: z.int() })),
  }),
  errors: ['NOT_FOUND'],
});

export const castBallot = endpoint({
  name: 'castBallot',
  summary: 'Put a ballot in the box, or change it where the vote allows',
  method: 'POST',
  path: '/votes/{voteId}/ballots',
  access: 'resident',
  params,
  body: z.object({
    choices: z.array(Choice).min(1).max(MAX_OPTIONS),
    /** which of my households; needed only when several are in the roll */
    householdId: HouseholdId.optional(),
  }),
  reply: z.object({ receipt: Receipt, changed: z.boolean(), turnout: Turnout }),
  errors: [
    'NOT_FOUND',
    'VOTE_NOT_OPEN',
    'VOTE_CLOSED',
    'VOTE_WITHDRAWN',
    'NOT_IN_ROLL',
    'NOT_AN_ADULT_SEAT',
    'MOVED_SINCE_OPENING',
    'ALREADY_VOTED',
    'CHOICE_INVALID',
    'BALLOT_CHANGED_MEANWHILE',
  ],
});

export const giveReason = endpoint({
  name: 'giveReason',
  summary: 'Say why, to everyone or to the committee only; shown after the result',
  method: 'POST',
  path: '/votes/{voteId}/reasons',
  access: 'resident',
  params,
  body: Reason.pick({ text: true, audience: true }).extend({ householdId: HouseholdId.optional() }),
  reply: Reason,
  errors: [
    'NOT_FOUND',
    'TEXT_RISKY',
    'REASON_NEEDS_BALLOT',
    'VOTE_NOT_OPEN',
    'VOTE_CLOSED',
    'VOTE_WITHDRAWN',
    'NOT_IN_ROLL',
    'NOT_AN_ADULT_SEAT',
    'MOVED_SINCE_OPENING',
  ],
});

export const listReasons = endpoint({
  name: 'listReasons',
  summary: 'Reasons, once the result is published; to the committee those for the committee too',
  method: 'GET',
  path: '/votes/{voteId}/reasons',
  access: 'resident',
  params,
  query: z.object({ cursor: Cursor.optional() }),
  reply: z.object({ reasons: z.array(Reason), cursor: z.string().nullable() }),
  errors: ['NOT_FOUND', 'BAD_CURSOR'],
});

export const decideReason = endpoint({
  name: 'decideReason',
  summary: 'Show or drop a reason the content check held back',
  method: 'POST',
  path: '/votes/{voteId}/reasons/{reasonId}/decision',
  access: committee,
  params: params.extend({ reasonId: z.string().min(1).max(80) }),
  body: z.object({ show: z.boolean() }),
  reply: z.object({ done: z.literal(true) }),
  errors: ['NOT_FOUND', 'VOTE_NOT_CLOSED', 'ALREADY_DECIDED'],
});

export const getVoteCode = endpoint({
  name: 'getVoteCode',
  summary: 'The mini-program code of a vote, to print on a paper notice',
  method: 'GET',
  path: '/votes/{voteId}/code',
  access: committee,
  params,
  reply: z.object({ pngBase64: z.string() }),
  errors: ['NOT_FOUND', 'WECHAT_UNAVAILABLE'],
});
