import * as z from 'zod';
import { LocalDay } from '../http/local-time';
import { Fen, SignedFen } from '../http/money';
import { text } from '../http/text';
import { PersonId } from '../residents/ids';
import { Purpose } from './entry';
import { FundId } from './ids';
import { Period } from './period';

/**
 * How money comes in: `link_out` the button opens the host charity's own page · `host_account` WeChat Pay straight into
 * the host charity's merchant account · `offline` cash, bank, in kind, written down by two people.
 */
export const FundMode = z.enum(['link_out', 'host_account', 'offline']);
export type FundMode = z.infer<typeof FundMode>;

export const FundState = z.enum(['draft', 'open', 'closed']);
export type FundState = z.infer<typeof FundState>;

/** Somebody of the management committee. With an account they can approve in the app. */
export const Manager = z.object({ personId: PersonId.nullable(), name: text(2, 20), duty: text(1, 12) });
export type Manager = z.infer<typeof Manager>;

/** Up to this amount so many managers must agree; above the last band a vote of the residents decides. */
export const Band = z.object({ uptoFen: Fen.min(1), approvals: z.int().min(1).max(9) });
export type Band = z.infer<typeof Band>;

/** A day this century: three months later is still one. */
const CampaignDay = LocalDay.refine((day) => day >= '2000-01-01' && day < '2100-01-01', '请选 2000 到 2099 年间的日子');

const HttpsUrl = z.url({ protocol: /^https$/, hostname: z.regexes.domain }).max(300);

const FundFields = z.object({
  name: text(2, 20),
  purposes: z
    .array(Purpose)
    .min(1)
    .max(Purpose.options.length)
    .refine((all) => new Set(all).size === all.length, '有重复的用途'),
  about: text(0, 300),
  /** the charity whose account holds the money; a micro-fund has none of its own */
  host: z.object({ name: text(2, 40), pageUrl: HttpsUrl.nullable() }),
  /** of the agreement with the host charity */
  agreementNo: text(1, 40).nullable(),
  managers: z.array(Manager).max(15),
  supervisor: z.object({ personId: PersonId.nullable(), name: text(2, 20) }).nullable(),
  /** names the merchant account in the deployment's secrets */
  merchantRef: z
    .string()
    .regex(/^[A-Z0-9_]{1,24}$/)
    .nullable(),
  campaign: z.object({ startsOn: CampaignDay, endsOn: CampaignDay.nullable(), goalFen: Fen.min(1).nullable() }),
  /** of one gift, and of one person on one day */
  limits: z.object({ minFen: Fen.min(1), maxFen: Fen.min(1), dayFen: Fen.min(1) }),
  policy: z
    .array(Band)
    .min(1)
    .max(5)
    .refine(
      (bands) => bands.every((band, i) => i === 0 || band.uptoFen > (bands[i - 1]?.uptoFen ?? 0)),
      '金额要从小到大排',
    ),
});

export const FundDraft = FundFields.refine(({ limits }) => limits.minFen <= limits.maxFen, {
  path: ['limits', 'maxFen'],
  message: '最多不能小于最少',
}).refine(({ campaign }) => campaign.endsOn === null || campaign.startsOn <= campaign.endsOn, {
  path: ['campaign', 'endsOn'],
  message: '结束要晚于开始',
});
export type FundDraft = z.infer<typeof FundDraft>;

/** The person who has looked at the law and says so by name, before any money is asked for by WeChat. */
export const SignOff = z.object({ personId: PersonId, name: text(1, 20), at: z.iso.datetime() });

/** A disclosure in a line: what the page of a fund says of it. */
export const Paper = z.object({ period: Period, inFen: SignedFen, outFen: SignedFen, publishedAt: z.string() });
export type Paper = z.infer<typeof Paper>;
/** So many of the newest stand with the fund itself, so that its page reads nothing more for them. */
export const PAPERS = 4;

export const Fund = FundFields.extend({
  fundId: FundId,
  mode: FundMode,
  state: FundState,
  signOff: SignOff.nullable(),
  /** the books agree with the host charity's statement up to and including this day */
  reconciledTo: LocalDay.nullable(),
  openedOn: LocalDay.nullable(),
  closedOn: LocalDay.nullish(),
  /** what the last disclosure counts from; whether those after the campaign and after the fund's own end are made */
  disclosedOn: LocalDay.nullable(),
  campaignDisclosed: z.boolean(),
  finalDisclosed: z.boolean().optional(),
  papers: z.array(Paper).max(PAPERS).optional(),
  /** grows with every change; an edit states the one it was made on */
  revision: z.int(),
});
export type Fund = z.infer<typeof Fund>;
