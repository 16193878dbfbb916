import type { Electorate, VoteDetail, VoteDraft } from '../../../../../shared/votes/schema';
import { fromFields, wallTime } from '../../../platform/time';
import { fractionCode, parseFraction } from './fractions';

export interface FormOption {
  optionId: string;
  label: string;
}

/** What the draft's screens hold: every field a plain value that storage keeps, also while half filled in. */
export interface DraftForm {
  /** names a new draft, so that saved twice it is one; empty once it is on the server */
  draftId: string;
  kind: VoteDraft['kind'];
  basis: VoteDraft['basis'];
  title: string;
  question: string;
  explanation: string;
  formType: VoteDraft['form']['type'];
  options: FormOption[];
  max: number;
  scope: Electorate['scope'];
  compoundId: string;
  buildingIds: string[];
  gridId: string;
  /** 2/3 */
  quorum: string;
  /** 1/2> is 过半数, 2/3 is 三分之二 */
  pass: string;
  mayChange: boolean;
  noticeDays: number;
  opensAt: string;
  closesAt: string;
  help: string;
  /** the revision on the server these values were typed over; 0 for a new draft */
  revision: number;
  /** the fingerprint of that revision: equal values have nothing unsaved */
  base: string;
}

const DAY = 86_400_000;

/** Eight in the morning or so in China, some days from now. */
function dayAt(now: string, days: number, clock: string): string {
  const { year, month, day } = wallTime(new Date(Date.parse(now) + days * DAY).toISOString());
  const two = (n: number) => String(n).padStart(2, '0');
  return fromFields(`${year}-${two(month)}-${two(day)}`, clock) ?? '';
}

/** A week on the board, a week of voting, 三分之二 and 过半数: the usual rules, and every one can be changed. */
export const emptyDraft = (now: string): DraftForm => ({
  draftId: '',
  kind: 'resident_resolution',
  basis: 'household',
  title: '',
  question: '',
  explanation: '',
  formType: 'for_against',
  options: [
    { optionId: 'o1', label: '' },
    { optionId: 'o2', label: '' },
  ],
  max: 2,
  scope: 'community',
  compoundId: '',
  buildingIds: [],
  gridId: '',
  quorum: '2/3',
  pass: '1/2>',
  mayChange: true,
  noticeDays: 7,
  opensAt: dayAt(now, 8, '08:00'),
  closesAt: dayAt(now, 15, '20:00'),
  help: '',
  revision: 0,
  base: '',
});

export function electorateOf(form: DraftForm): Electorate {
  switch (form.scope) {
    case 'community':
      return { scope: 'community' };
    case 'compound':
      return { scope: 'compound', compoundId: form.compoundId };
    case 'buildings':
      return { scope: 'buildings', buildingIds: form.buildingIds };
    case 'grid':
      return { scope: 'grid', gridId: form.gridId };
  }
}

function ballotOf({ formType, options, max }: DraftForm): VoteDraft['form'] {
  if (formType === 'for_against') return { type: 'for_against' };
  return formType === 'single' ? { type: 'single', options } : { type: 'multiple', options, max };
}

/** What is sent. A poll has no threshold, whatever was chosen before the kind was changed. */
export function bodyOf(form: DraftForm): VoteDraft {
  const decides = form.kind === 'resident_resolution';
  return {
    kind: form.kind,
    basis: form.basis,
    title: form.title.trim(),
    question: form.question.trim(),
    explanation: form.explanation.trim(),
    form: ballotOf(form),
    electorate: electorateOf(form),
    quorum: decides ? (parseFraction(form.quorum)?.fraction ?? null) : null,
    pass: decides ? parseFraction(form.pass) : null,
    mayChange: form.mayChange,
    noticeDays: form.noticeDays,
    opensAt: form.opensAt,
    closesAt: form.closesAt,
    help: form.help.trim(),
  };
}

/** A saved draft back in its screens. */
export function formOf(vote: VoteDetail, now: string): DraftForm {
  const blank = emptyDraft(now);
  const { electorate, form } = vote;
  const filled: DraftForm = {
    ...blank,
    kind: vote.kind,
    basis: vote.basis,
    title: vote.title,
    question: vote.question,
    explanation: vote.explanation,
    formType: form.type,
    options: form.type === 'for_against' ? blank.options : form.options,
    max: form.type === 'multiple' ? form.max : blank.max,
    scope: electorate.scope,
    compoundId: electorate.scope === 'compound' ? electorate.compoundId : '',
    buildingIds: electorate.scope === 'buildings' ? electorate.buildingIds : [],
    gridId: electorate.scope === 'grid' ? electorate.gridId : '',
    quorum: vote.quorum ? fractionCode({ fraction: vote.quorum, strict: false }) : blank.quorum,
    pass: vote.pass ? fractionCode(vote.pass) : blank.pass,
    mayChange: vote.mayChange,
    noticeDays: vote.noticeDays,
    opensAt: vote.opensAt,
    closesAt: vote.closesAt,
    help: vote.help,
    revision: vote.revision,
  };
  return { ...filled, base: fingerprint(filled) };
}

/** Two forms that would send the same have the same fingerprint. */
export const fingerprint = (form: DraftForm): string => JSON.stringify(bodyOf(form));
