import * as z from 'zod';
import { text } from '../http/text';
import { PersonId } from '../residents/ids';
import type { ActedFor, Entry, EntryDraft, EntryKind } from './entry';
import { reversalOf } from './gift';
import { EntryId, FundId } from './ids';
import { LedgerRow } from './view';

// Nothing is ever struck out of a ledger: an entry that was wrong stays, and beside it stands the same the other way
// round. One person asks for that with a reason everybody will read, another one looks at it and lets it happen.

/** Gifts by WeChat are refunded, statements of machines are taken back where they were imported. */
const REVERSIBLE: readonly EntryKind[] = ['offline', 'in_kind', 'in_kind_used', 'host_import'];
export const isReversible = ({ kind }: Pick<Entry, 'kind'>): boolean => REVERSIBLE.includes(kind);

/** Why; it becomes the public words of the correction. */
export const ReversalReason = text(2, 60);

export const Reversal = z.object({
  fundId: FundId,
  entryId: EntryId,
  /** what is taken back, as the ledger shows it */
  row: LedgerRow,
  because: ReversalReason,
  state: z.enum(['waiting', 'confirmed', 'refused']),
  by: PersonId,
  at: z.iso.datetime(),
  decidedBy: PersonId.nullable(),
  decidedAt: z.iso.datetime().nullable(),
  /** why it was refused */
  refusedBecause: z.string().nullable(),
});
export type Reversal = z.infer<typeof Reversal>;

/** As those who keep the books see it. */
export const ShownReversal = Reversal.extend({ fundName: z.string(), byName: z.string(), mine: z.boolean() });
export type ShownReversal = z.infer<typeof ShownReversal>;

/** The entry that takes `entry` back. Its words are for everybody's eyes. */
export const reversalDraft = (entryId: EntryId, entry: Entry, because: string, by: ActedFor[]): EntryDraft =>
  reversalOf(entry, {
    entryId,
    kind: 'correction',
    title: `冲正：${entry.title}`,
    detail: because,
    evidence: [],
    by,
  });
