import { isDeepStrictEqual } from 'node:util';
import { type Item, type Step, transact, type Write, write } from './table';

// Items whose revision grows with every write: each write states the revision it decided on.

/** Another write came first and nothing was written: read and decide again. */
export const OUTPACED = new Error('another write came first');
const ALREADY_SAVED = new Error('the same write came first');

/** Puts `Item` in place of the one with this revision; 0: where there is none yet. */
export function putOver(Item: Item, revision: number): Write {
  if (revision === 0) return { Put: { Item, ConditionExpression: 'attribute_not_exists(pk)' } };
  const ConditionExpression = 'revision = :revision';
  return { Put: { Item, ConditionExpression, ExpressionAttributeValues: { ':revision': revision } } };
}

/** Saves `Item` over that revision, with all that stands or falls with it. Raises OUTPACED. */
export async function saveOver(Item: Item, revision: number, alongside: readonly Step[] = []): Promise<void> {
  const put = putOver(Item, revision);
  // A transaction sent again the table knows by its token; of the same one made twice the second comes too late.
  if (alongside.length > 0) return transact([{ write: put, onRefused: () => OUTPACED }, ...alongside]);
  // The very same item there already is our own write, whose answer was lost, so that the SDK sent it again.
  const onRefused = (found?: Item) => (isDeepStrictEqual(found, Item) ? ALREADY_SAVED : OUTPACED);
  await write({ write: put, onRefused }).catch((error) => {
    if (error !== ALREADY_SAVED) throw error;
  });
}
