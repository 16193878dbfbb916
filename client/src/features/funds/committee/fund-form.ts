import type { Purpose } from '../../../../../shared/funds/entry';
import type { Fund, FundDraft, Manager } from '../../../../../shared/funds/fund';
import { parseYuan, plainYuan } from '../../../../../shared/http/money';

/** A fund as its form holds it: amounts as typed, in yuan; '' for what is not there. */
export interface FundForm {
  name: string;
  purposes: Purpose[];
  about: string;
  hostName: string;
  pageUrl: string;
  agreementNo: string;
  managers: Manager[];
  supervisorName: string;
  supervisorId: string | null;
  merchantRef: string;
  startsOn: string;
  endsOn: string;
  goal: string;
  min: string;
  max: string;
  day: string;
  bands: { upto: string; approvals: string }[];
}

/** What each part of the form is given. */
export interface PartProps {
  form: FundForm;
  change: (part: Partial<FundForm>) => void;
  /** the server's sentence for each field */
  wrong: Record<string, string>;
}

export const emptyForm = (today: string): FundForm => ({
  name: '',
  purposes: [],
  about: '',
  hostName: '',
  pageUrl: '',
  agreementNo: '',
  managers: [],
  supervisorName: '',
  supervisorId: null,
  merchantRef: '',
  startsOn: today,
  endsOn: '',
  goal: '',
  min: '1',
  max: '5000',
  day: '10000',
  bands: [
    { upto: '500', approvals: '1' },
    { upto: '5000', approvals: '2' },
    { upto: '20000', approvals: '3' },
  ],
});

const typed = (fen: number): string => plainYuan(fen).replace(/\.00$/, '');

export const formOf = (fund: Fund): FundForm => ({
  name: fund.name,
  purposes: fund.purposes,
  about: fund.about,
  hostName: fund.host.name,
  pageUrl: fund.host.pageUrl ?? '',
  agreementNo: fund.agreementNo ?? '',
  managers: fund.managers,
  supervisorName: fund.supervisor?.name ?? '',
  supervisorId: fund.supervisor?.personId ?? null,
  merchantRef: fund.merchantRef ?? '',
  startsOn: fund.campaign.startsOn,
  endsOn: fund.campaign.endsOn ?? '',
  goal: fund.campaign.goalFen === null ? '' : typed(fund.campaign.goalFen),
  min: typed(fund.limits.minFen),
  max: typed(fund.limits.maxFen),
  day: typed(fund.limits.dayFen),
  bands: fund.policy.map(({ uptoFen, approvals }) => ({ upto: typed(uptoFen), approvals: String(approvals) })),
});

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
/** 0 is refused by the contract, at the field that holds it. */
const fen = (text: string): number => parseYuan(text) ?? 0;

/** The draft as the server is sent it; what cannot be read there comes back as the field's own sentence. */
export const draftOf = (form: FundForm): FundDraft => ({
  name: form.name.trim(),
  purposes: form.purposes,
  about: form.about.trim(),
  host: { name: form.hostName.trim(), pageUrl: orNull(form.pageUrl) },
  agreementNo: orNull(form.agreementNo),
  managers: form.managers,
  supervisor: orNull(form.supervisorName) ? { personId: form.supervisorId, name: form.supervisorName.trim() } : null,
  merchantRef: orNull(form.merchantRef),
  campaign: {
    startsOn: form.startsOn,
    endsOn: orNull(form.endsOn),
    goalFen: form.goal.trim() === '' ? null : fen(form.goal),
  },
  limits: { minFen: fen(form.min), maxFen: fen(form.max), dayFen: fen(form.day) },
  policy: form.bands.map(({ upto, approvals }) => ({ uptoFen: fen(upto), approvals: Number(approvals) })),
});
