import { AppError } from '../../shared/http/errors';
import { write } from './table';

export interface Limit {
  /** tries allowed in one window */
  max: number;
  /** length of a window; it starts on the clock, not with the first try */
  seconds: number;
}

// Access patterns
//   Count one try of a person in the current window | update | RATE#<what>#<who>#<window> | RATE | 1 WCU

/**
 * Counts one try of `who` at `what`, and refuses the one that is too many. Tries are counted before they are judged,
 * so a thousand at once get no further than a thousand in a row. The counter forgets itself.
 */
export async function countTry(what: string, who: string, { max, seconds }: Limit, now: string): Promise<void> {
  const window = Math.floor(Date.parse(now) / 1000 / seconds);
  await write({
    write: {
      Update: {
        Key: { pk: `RATE#${what}#${who}#${window}`, sk: 'RATE' },
        UpdateExpression: 'ADD tries :one SET expiresAtSeconds = :end',
        ConditionExpression: 'attribute_not_exists(tries) OR tries < :max',
        ExpressionAttributeValues: { ':one': 1, ':max': max, ':end': (window + 2) * seconds },
      },
    },
    onRefused: () => new AppError('TOO_MANY_TRIES'),
  });
}
