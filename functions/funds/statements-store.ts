import { type MachineNo, type Month, Statement } from '../../shared/funds/vending';
import { AppError, type ErrorCode } from '../../shared/http/errors';
import type { CommunityId } from '../platform/identity';
import { get, type Item, listAll, type Step, write } from '../platform/table';
import { MAX_MACHINES } from './machines-store';

// Monthly statements of vending machines. One whose money has arrived is written together with its entry.
//
// Access patterns
//   The statements of a month, strong | query | COMMUNITY#<c>#STATEMENTS#<month> | * | 1 RCU per 12
//   One statement, strong | get | COMMUNITY#<c>#STATEMENTS#<month> | <machineNo> | 1 RCU
//   Note a statement nothing has arrived for (as it was read) | put | COMMUNITY#<c>#STATEMENTS#<month> | <machineNo> | 1 WCU
//   Note one with its entry, or take its entry back (as it was read) | transact | COMMUNITY#<c>#STATEMENTS#<month> | <machineNo> | 2 WCU

const keyOf = (community: CommunityId, month: Month, machineNo: MachineNo) => ({
  pk: `COMMUNITY#${community}#STATEMENTS#${month}`,
  sk: machineNo,
});

export async function readStatements(community: CommunityId, month: Month): Promise<Statement[]> {
  const query = { pk: `COMMUNITY#${community}#STATEMENTS#${month}`, consistent: true };
  return (await listAll(query, MAX_MACHINES + 50)).map((item) => Statement.parse(item));
}

export async function readStatement(
  community: CommunityId,
  month: Month,
  machineNo: MachineNo,
): Promise<Statement | undefined> {
  const item = await get(keyOf(community, month, machineNo), { consistent: true });
  return item && Statement.parse(item);
}

/** `after` in place of `before` (undefined: there was none), as one step among others. */
export function statementStep(
  community: CommunityId,
  after: Statement,
  before: Statement | undefined,
  refusal: ErrorCode,
): Step {
  const Item: Item = { ...keyOf(community, after.month, after.machineNo), ...after };
  const sameEntry = before?.entryId ? 'entryId = :entry' : 'attribute_type(entryId, :entry)';
  const unchanged = {
    ConditionExpression: `round = :round AND salesFen = :sales AND receivedFen = :received AND ${sameEntry}`,
    ExpressionAttributeValues: {
      ':round': before?.round,
      ':sales': before?.salesFen,
      ':received': before?.receivedFen,
      ':entry': before?.entryId ?? 'NULL',
    },
  };
  const condition = before ? unchanged : { ConditionExpression: 'attribute_not_exists(pk)' };
  return { write: { Put: { Item, ...condition } }, onRefused: () => new AppError(refusal) };
}

export async function putStatement(
  community: CommunityId,
  after: Statement,
  before: Statement | undefined,
): Promise<void> {
  await write(statementStep(community, after, before, 'IMPORT_CHANGED'));
}
