import * as votes from '../../shared/votes/endpoints';
import { route, serve } from '../platform/serve';
import { announceVoteHandler } from './announce-vote';
import { castBallotHandler } from './cast-ballot';
import { createVoteHandler } from './create-vote';
import { decideReasonHandler } from './decide-reason';
import { getBuildingTurnoutHandler } from './get-building-turnout';
import { getVoteHandler } from './get-vote';
import { getVoteCodeHandler } from './get-vote-code';
import { giveReasonHandler } from './give-reason';
import { listReasonsHandler } from './list-reasons';
import { listVotesHandler } from './list-votes';
import { openVoteHandler } from './open-vote';
import { previewElectorateHandler } from './preview-electorate';
import { publishVoteHandler } from './publish-vote';
import { remindVoteHandler } from './remind-vote';
import { updateVoteHandler } from './update-vote';
import { withdrawVoteHandler } from './withdraw-vote';

export const handler = serve([
  route(votes.listVotes, listVotesHandler),
  route(votes.getVote, getVoteHandler),
  route(votes.previewElectorate, previewElectorateHandler),
  route(votes.createVote, createVoteHandler),
  route(votes.updateVote, updateVoteHandler),
  route(votes.announceVote, announceVoteHandler),
  route(votes.openVote, openVoteHandler),
  route(votes.withdrawVote, withdrawVoteHandler),
  route(votes.publishVote, publishVoteHandler),
  route(votes.remindVote, remindVoteHandler),
  route(votes.getBuildingTurnout, getBuildingTurnoutHandler),
  route(votes.castBallot, castBallotHandler),
  route(votes.giveReason, giveReasonHandler),
  route(votes.listReasons, listReasonsHandler),
  route(votes.decideReason, decideReasonHandler),
  route(votes.getVoteCode, getVoteCodeHandler),
]);
