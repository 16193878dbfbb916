import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { BudgetResult, type RoundId } from '../../shared/budgets/schema';
import type { CommunityId } from '../platform/identity';
import { get, listAll, type Step } from '../platform/table';
import { roundPartition } from './store';

// What a round came to, written together with the round's last state, and all its ballots once more as one packed
// text, by which anybody can count again: reading the box itself would cost hundreds of units a download.
//
// Access patterns
//   What was decided, and who paid | get | COMMUNITY#<c>#BUDGET#<roundId> | RESULT | 0.5 RCU per 4 KB
//   The file of all ballots | query | COMMUNITY#<c>#BUDGET#<roundId> | FILE#* | 0.5 RCU per 4 KB; 6,000 ballots: 8 RCU
//   Keep both, with the round decided | transact | COMMUNITY#<c>#BUDGET#<roundId> | RESULT, FILE#<part> | 2 WCU per KB

const resultKey = (community: CommunityId, roundId: RoundId) => ({
  pk: roundPartition(community, roundId),
  sk: 'RESULT',
});
const FILE = 'FILE#';
/** An item holds 400 KB. Sixty thousand ballots make three parts. */
const A_PART = 300_000;
const MOST_PARTS = 10;
/** The round's own condition decides; what stands beside it is the same however often it is counted. */
const never = () => new Error('a result has no condition');

export async function readResult(community: CommunityId, roundId: RoundId): Promise<BudgetResult | undefined> {
  const item = await get(resultKey(community, roundId));
  return item && BudgetResult.parse(item);
}

export async function readFile(community: CommunityId, roundId: RoundId): Promise<string | undefined> {
  const parts = await listAll({ pk: roundPartition(community, roundId), prefix: FILE }, MOST_PARTS);
  const packed = parts.map((item) => String(item.packed)).join('');
  return packed === '' ? undefined : inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8');
}

export function resultSteps(community: CommunityId, roundId: RoundId, result: BudgetResult, file: string): Step[] {
  const packed = deflateRawSync(Buffer.from(file, 'utf8')).toString('base64');
  const parts = Array.from({ length: Math.ceil(packed.length / A_PART) }, (_, part) => ({
    pk: roundPartition(community, roundId),
    sk: `${FILE}${part}`,
    packed: packed.slice(part * A_PART, (part + 1) * A_PART),
  }));
  return [{ ...resultKey(community, roundId), ...result }, ...parts].map((Item) => ({
    write: { Put: { Item } },
    onRefused: never,
  }));
}
