import type { Fund } from '../../shared/funds/fund';
import { notify } from '../notices/notify';
import type { Message } from '../notices/writes';
import { inBatches } from '../platform/batches';
import type { CommunityId } from '../platform/identity';
import { readConfirmers } from './may-confirm';

const AT_ONCE = 8;

/** Tells all who may be the second person, but for the first, that something waits; each once, however often it is sent. */
export async function tellConfirmers(
  community: CommunityId,
  fund: Fund,
  { by, at }: { by: string; at: string },
  words: Omit<Message, 'sentAt'>,
): Promise<void> {
  const others = (await readConfirmers(community, fund, at)).filter((person) => person !== by);
  await inBatches(others, AT_ONCE, (person) => notify(person, { ...words, sentAt: at }));
}
