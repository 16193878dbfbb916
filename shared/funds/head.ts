import * as z from 'zod';
import { LocalDay } from '../http/local-time';
import { SignedFen } from '../http/money';
import { EntryHash } from './entry';
import { ProjectNo } from './ids';

/** What came in and went out in a time, money only; a correction takes off where it once added, so below 0 can be. */
export const Flow = z.object({ inFen: SignedFen, outFen: SignedFen });
export type Flow = z.infer<typeof Flow>;

/** WeChat gifts of one day by what they are for: '-' for the fund as a whole, else a project → [how many, fen]. */
export const DayGifts = z.record(z.string(), z.tuple([z.int(), SignedFen]));
export type DayGifts = z.infer<typeof DayGifts>;

/** The balances, each as people think of it: 0 or more. */
export const Balances = z.object({
  cashFen: SignedFen,
  inKindFen: SignedFen,
  payableFen: SignedFen,
  /** kept for projects; a project with nothing kept is left out */
  restricted: z.record(ProjectNo, SignedFen),
});
export type Balances = z.infer<typeof Balances>;

/** A gift that is posted, while its order may not know yet: the head was written, the function may have died after. */
export const Unwritten = z.object({ orderNo: z.string(), seq: z.int(), hash: EntryHash, at: z.string() });
export type Unwritten = z.infer<typeof Unwritten>;

/** Where a ledger stands: one small item that every posting replaces, on the revision it was decided on. */
export const Head = Balances.extend({
  /** of the last entry; 0 and the fund's own first link while there is none */
  seq: z.int(),
  hash: EntryHash,
  revision: z.int(),
  /** of the last entry */
  at: z.iso.datetime({ precision: 3 }),
  today: z.object({ day: LocalDay, gifts: DayGifts }),
  month: Flow.extend({ name: z.string() }),
  year: Flow.extend({ name: z.string() }),
  /** since the first entry */
  total: Flow,
  unwritten: z.array(Unwritten),
});
export type Head = z.infer<typeof Head>;

/** Money at the host charity that nobody is owed: what a page calls the balance. */
export const balanceFen = ({ cashFen, payableFen }: Pick<Balances, 'cashFen' | 'payableFen'>): number =>
  cashFen - payableFen;

/**
 * Money that may still be promised: the balance less what is kept for projects. Things in kind are no money and count
 * for nothing here.
 */
export const freeFen = (balances: Balances): number =>
  balanceFen(balances) - Object.values(balances.restricted).reduce((sum, fen) => sum + fen, 0);
