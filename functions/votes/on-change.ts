import { follow } from '../platform/follow';
import { storedCommunity } from '../platform/identity';
import { remindMissing } from './reminder';
import { announceResult } from './result-message';
import { REMINDER } from './store';

/**
 * The table's stream: writes to people about a vote. Records arrive at least once and in batches; those that failed are
 * named, so only they come again. A record carries keys only: what happened is read from the vote itself.
 */
export const handler = follow('votes-on-change', async ({ eventName, dynamodb }) => {
  const [, community, kind, voteId, more] = dynamodb?.Keys?.pk?.S?.split('#') ?? [];
  const sk = dynamodb?.Keys?.sk?.S ?? '';
  if (kind !== 'VOTE' || more !== undefined || voteId === undefined) return;
  if (eventName === 'INSERT' && sk.startsWith(REMINDER))
    await remindMissing(storedCommunity(community), voteId, sk.slice(REMINDER.length), new Date().toISOString());
  if (eventName === 'MODIFY' && sk === 'VOTE') await announceResult(storedCommunity(community), voteId);
});
