import type { Fund } from '../../shared/funds/fund';
import { waitsForSecond } from '../../shared/funds/words';
import { notify } from '../notices/notify';
import { inBatches } from '../platform/batches';
import type { CommunityId } from '../platform/identity';
import type { ByHandItem } from './by-hand-store';
import { readConfirmers } from './may-confirm';

const AT_ONCE = 8;

/** Tells all who may be the second person, but for the first, that a record waits; each once, however often it is sent. */
export async function tellConfirmers(
  community: CommunityId,
  fund: Fund,
  { recordId, by, at }: ByHandItem,
): Promise<void> {
  const message = { messageId: `income-${recordId}`, sentAt: at, ...waitsForSecond(fund.name) };
  const others = (await readConfirmers(community, fund, at)).filter((person) => person !== by);
  await inBatches(others, AT_ONCE, (person) => notify(person, message));
}
