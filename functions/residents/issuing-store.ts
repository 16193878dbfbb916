import type { Item, Key, Step } from '../platform/table';
import { CHANGED } from './store';

interface NewCode {
  /** key and fields of the code itself */
  code: Item;
  /** key and fields of what it is for, with the `hash` of its current code */
  current: Item;
  /** the hash read as current */
  before: string | undefined;
  /** where the code of a hash stands */
  keyOf: (hash: string) => Key;
}

/**
 * A one-time code, of a household or of a duty, in place of the one before, which ends here. Two who issue at once:
 * the later one is refused as CHANGED.
 */
export function issueSteps({ code, current, before, keyOf }: NewCode): Step[] {
  const onRefused = () => CHANGED;
  const nothingThere = { ConditionExpression: 'attribute_not_exists(pk)' };
  const overBefore = {
    ConditionExpression: '#hash = :before',
    ExpressionAttributeNames: { '#hash': 'hash' },
    ExpressionAttributeValues: { ':before': before },
  };
  return [
    { write: { Put: { Item: code, ...nothingThere } }, onRefused },
    { write: { Put: { Item: current, ...(before ? overBefore : nothingThere) } }, onRefused },
    ...(before ? [{ write: { Delete: { Key: keyOf(before) } }, onRefused }] : []),
  ];
}
