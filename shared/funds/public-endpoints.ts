import * as z from 'zod';
import { endpoint } from '../http/endpoint';
import { LocalDay } from '../http/local-time';
import { Cursor, text } from '../http/text';
import { FundId, ProjectNo } from './ids';
import { Period } from './period';
import { Disclosure, LedgerRow, PublicFund, PublicGift, Report } from './view';

const params = z.object({ fundId: FundId });
const Month = z.string().regex(/^20[0-9]{2}-(0[1-9]|1[0-2])$/);

/** What one file of a ledger holds: API Gateway takes 6 MB, an entry is some 450 bytes. */
export const LEDGER_FILE_ENTRIES = 10_000;

export const getPublicFund = endpoint({
  name: 'getPublicFund',
  summary: 'A fund for anybody, without an account: whose money, how much, where it came from and went',
  method: 'GET',
  path: '/public/funds/{fundId}',
  access: 'public',
  params,
  reply: PublicFund,
  errors: ['NOT_FOUND'],
});

export const listPublicEntries = endpoint({
  name: 'listPublicEntries',
  summary: 'A month of a fund’s ledger, newest first; `earlier` is the month before it in which anything moved',
  method: 'GET',
  path: '/public/funds/{fundId}/entries',
  access: 'public',
  params,
  query: z.object({
    month: Month.optional(),
    flow: z.enum(['all', 'in', 'out']).default('all'),
    projectNo: ProjectNo.optional(),
  }),
  reply: z.object({ month: Month, rows: z.array(LedgerRow), earlier: Month.nullable() }),
  errors: ['NOT_FOUND'],
});

export const listPublicGifts = endpoint({
  name: 'listPublicGifts',
  summary: 'A day’s gifts one by one, as they stand in the ledger: amount and purpose, never a name',
  method: 'GET',
  path: '/public/funds/{fundId}/days/{day}/gifts',
  access: 'public',
  params: params.extend({ day: LocalDay }),
  reply: z.object({ gifts: z.array(PublicGift) }),
  errors: ['NOT_FOUND'],
});

export const exportLedger = endpoint({
  name: 'exportLedger',
  summary:
    'The ledger as a file anybody can recompute: JSON lines with the chain, CSV, or beancount; whole, a year, or ten thousand after a number',
  method: 'GET',
  path: '/public/funds/{fundId}/ledger',
  access: 'public',
  params,
  query: z.object({
    format: z.enum(['jsonl', 'csv', 'beancount']).default('jsonl'),
    year: z
      .string()
      .regex(/^20[0-9]{2}$/)
      .optional(),
    /** the next ten thousand entries after this number, whatever the year */
    after: z
      .string()
      .regex(/^[0-9]{1,8}$/)
      .optional(),
  }),
  reply: z.string(),
  media: 'text/plain',
  errors: ['NOT_FOUND', 'LEDGER_TOO_LONG', 'TOO_MANY_TRIES'],
});

export const getReport = endpoint({
  name: 'getReport',
  summary: 'The figures of a quarter or the whole campaign, to print and hang out; unpublished ones as they stand now',
  method: 'GET',
  path: '/public/funds/{fundId}/reports/{period}',
  access: 'public',
  params: params.extend({ period: Period }),
  reply: Report,
  errors: ['NOT_FOUND', 'TOO_MANY_TRIES'],
});

export const listDisclosures = endpoint({
  name: 'listDisclosures',
  summary: 'What a fund has published so far, newest first',
  method: 'GET',
  path: '/public/funds/{fundId}/disclosures',
  access: 'public',
  params,
  query: z.object({ cursor: Cursor.optional() }),
  reply: z.object({
    disclosures: z.array(Disclosure),
    nextDisclosureOn: LocalDay.nullable(),
    cursor: z.string().nullable(),
  }),
  errors: ['NOT_FOUND', 'BAD_CURSOR'],
});

export const publishReport = endpoint({
  name: 'publishReport',
  summary: 'Disclose a quarter that is over, or the campaign: the figures are frozen and a notice goes out',
  method: 'POST',
  path: '/funds/{fundId}/disclosures',
  access: ['fund_keeper', 'community_admin'],
  params,
  body: z.object({ period: Period, note: text(0, 300), name: text(2, 20) }),
  reply: Disclosure,
  errors: [
    'NOT_FOUND',
    'PERIOD_UNKNOWN',
    'PERIOD_NOT_OVER',
    'ALREADY_DISCLOSED',
    'FUND_CHANGED',
    'TEXT_RISKY',
    'TEXT_HELD',
  ],
});
