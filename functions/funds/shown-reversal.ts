import type { Fund } from '../../shared/funds/fund';
import type { Reversal, ShownReversal } from '../../shared/funds/reversal';
import { readDisplayName } from '../residents/reads';

/** An asking as those who keep the books see it: who asked, by name. */
export const shownReversal = async (
  reversal: Reversal,
  { name: fundName }: Pick<Fund, 'name'>,
  viewer: string,
): Promise<ShownReversal> => ({
  ...reversal,
  fundName,
  byName: (await readDisplayName(reversal.by)) ?? '',
  mine: reversal.by === viewer,
});
