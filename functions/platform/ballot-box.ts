import { type Item, write } from './table';

// One item per voter, below 1 KB, so that a ballot is one write unit.

/** What every ballot holds, whatever is voted on. `voterKey` is its sort key. */
interface Versioned {
  voterKey: string;
  /** 1 with the first ballot, one more with each that takes its place */
  version: number;
}

const NOT_PUT = new Error('another ballot stands in the way');

/**
 * Puts a ballot in the box `pk`: a first one where there is none (`version` 1), a later one over the version before it.
 * The answer is the ballot that stood in the way, or undefined when it is in.
 */
export async function putInBox<B extends Versioned>(
  pk: string,
  { voterKey, ...rest }: B,
  parsed: (item: Item) => B,
): Promise<B | undefined> {
  const Item = { pk, sk: voterKey, ...rest };
  const overVersion = {
    ConditionExpression: '#version = :before',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':before': rest.version - 1 },
  };
  const condition = rest.version === 1 ? { ConditionExpression: 'attribute_not_exists(pk)' } : overVersion;
  let inTheWay: B | undefined;
  const onRefused = (found: Item | undefined) => {
    inTheWay = found && parsed(found);
    return NOT_PUT;
  };
  await write({ write: { Put: { Item, ...condition } }, onRefused }).catch((error) => {
    if (error !== NOT_PUT || !inTheWay) throw error;
  });
  return inTheWay;
}
