import { AppError } from '../http/errors';
import type { BallotForm, Basis, Choice, Fraction, Threshold, Vote, VoteDraft } from './schema';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Shorter, and people at work never see it. */
export const MIN_VOTING_MS = HOUR;
/** 杭州市物业管理条例 (2021) Art. 20 caps a voting period at 60 days; nobody's is stricter upwards. */
export const MAX_VOTING_MS = 60 * DAY;
/** A mistyped year, and instants past the year 9999 no longer compare as text. */
const LAST_CENTURY_WE_KEEP = '2100';
/** 北京市物业管理条例 (2024) Art. 37: results within 3 days. Then they publish by themselves. */
export const PUBLISH_WITHIN_MS = 3 * DAY;
/**
 * Counting waits this long after closing. A ballot accepted in the last millisecond is written by a function that
 * lives at most 10 s, so afterwards every accepted ballot is in the table and none can still arrive.
 */
export const SETTLE_MS = 15_000;

const plus = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();
export const countsAt = (vote: Pick<Vote, 'closesAt'>): string => plus(vote.closesAt, SETTLE_MS);
export const publishesAt = (vote: Pick<Vote, 'closesAt'>): string => plus(vote.closesAt, PUBLISH_WITHIN_MS);
export const earliestOpening = (announcedAt: string, noticeDays: number): string => plus(announcedAt, noticeDays * DAY);

/** Facts of a draft that no single field shows. Refusals name the field in the way. */
export function assertDraft(draft: VoteDraft): void {
  const wrong = (path: string, message: string) => new AppError('BAD_REQUEST', [{ path, message }]);
  if (draft.kind === 'poll' && draft.basis === 'adult') throw wrong('basis', '意见征集按户或按人');
  if (draft.kind === 'resident_resolution') {
    if (draft.basis === 'person') throw wrong('basis', '居民议事按户或按成年居民');
    if (!draft.quorum) throw wrong('quorum', '请选多少参加才算数');
    if (!draft.pass) throw wrong('pass', '请选多少同意才通过');
    const { fraction, strict } = draft.pass;
    if (strict && fraction.numerator === fraction.denominator) throw wrong('pass', '没有谁能超过全部，请重新选通过线');
  } else if (draft.quorum || draft.pass) throw wrong('quorum', '意见征集只作参考，不设通过线');
  if (draft.form.type === 'multiple' && draft.form.max > draft.form.options.length)
    throw wrong('form.max', '最多可选的数目超过了选项数');
  if (draft.closesAt >= LAST_CENTURY_WE_KEEP) throw new AppError('VOTE_PERIOD_INVALID');
  const period = Date.parse(draft.closesAt) - Date.parse(draft.opensAt);
  if (period < MIN_VOTING_MS || period > MAX_VOTING_MS) throw new AppError('VOTE_PERIOD_INVALID');
}

export function assertAnnounceable(vote: Vote, now: string): void {
  if (vote.state !== 'draft') throw new AppError('VOTE_NOT_DRAFT');
  if (vote.opensAt < earliestOpening(now, vote.noticeDays) && vote.noticeDays > 0)
    throw new AppError('NOTICE_TOO_SHORT', { earliest: earliestOpening(now, vote.noticeDays) });
  if (Date.parse(vote.closesAt) - Date.parse(now) < MIN_VOTING_MS) throw new AppError('VOTE_PERIOD_INVALID');
}

export function assertOpenable(vote: Vote, now: string): void {
  if (vote.state === 'withdrawn') throw new AppError('VOTE_WITHDRAWN');
  if (vote.state === 'closed' || vote.state === 'published') throw new AppError('VOTE_CLOSED');
  if (vote.state !== 'announced') throw new AppError('VOTE_NOT_ANNOUNCED');
  if (now < vote.opensAt) throw new AppError('NOTICE_RUNNING', { opensAt: vote.opensAt });
  if (vote.closesAt <= now) throw new AppError('VOTE_CLOSED');
}

export function assertWithdrawable(vote: Vote, now: string): void {
  if (vote.state === 'withdrawn') throw new AppError('VOTE_WITHDRAWN');
  if (vote.state === 'closed' || vote.state === 'published' || (vote.state === 'open' && vote.closesAt <= now))
    throw new AppError('VOTE_CLOSED');
}

export function assertPublishable(vote: Pick<Vote, 'state'>): void {
  if (vote.state === 'withdrawn') throw new AppError('VOTE_WITHDRAWN');
  if (vote.state === 'published') throw new AppError('VOTE_ALREADY_PUBLISHED');
  if (vote.state !== 'closed') throw new AppError('VOTE_NOT_CLOSED');
}

/** Once a day is a service, more is a nuisance. */
export const REMIND_EVERY_MS = DAY;
export function assertRemindable(vote: Pick<Vote, 'state' | 'closesAt'>, remindedAt: string | null, now: string): void {
  assertVotable(vote, now);
  if (remindedAt !== null && now < plus(remindedAt, REMIND_EVERY_MS))
    throw new AppError('REMINDED_RECENTLY', { remindedAt });
}

/** Open now? The same rule enables the button on the phone and refuses on the server. */
export function assertVotable(vote: Pick<Vote, 'state' | 'closesAt'>, now: string): void {
  if (vote.state === 'withdrawn') throw new AppError('VOTE_WITHDRAWN');
  if (vote.state === 'draft' || vote.state === 'announced') throw new AppError('VOTE_NOT_OPEN');
  if (vote.state !== 'open' || vote.closesAt <= now) throw new AppError('VOTE_CLOSED', { closedAt: vote.closesAt });
}

/** The choices a form offers, in the order of the paper ballot, with their words. */
export function choicesOf(form: BallotForm): { choice: Choice; label: string }[] {
  if (form.type === 'for_against')
    return [
      { choice: 'for', label: '同意' },
      { choice: 'against', label: '不同意' },
      { choice: 'abstain', label: '弃权' },
    ];
  return [
    ...form.options.map((option) => ({ choice: option.optionId, label: option.label })),
    { choice: 'abstain', label: '弃权' },
  ];
}

/** The same marks in the order of the paper ballot, so that equal ballots are equal text. */
export const inPaperOrder = (form: BallotForm, choices: readonly Choice[]): Choice[] =>
  choicesOf(form)
    .map(({ choice }) => choice)
    .filter((choice) => choices.includes(choice));

/** Fits the form: one mark, or up to `max` different ones; 弃权 stands alone. */
export function isValidMark(form: BallotForm, choices: readonly Choice[]): boolean {
  const offered = choicesOf(form).map((c) => c.choice);
  const different = new Set(choices).size === choices.length;
  const most = form.type === 'multiple' ? form.max : 1;
  return (
    choices.length >= 1 &&
    choices.length <= most &&
    different &&
    choices.every((choice) => offered.includes(choice)) &&
    (choices.length === 1 || !choices.includes('abstain'))
  );
}

/** part / whole against a fraction, by cross-multiplication: 3·x ≥ 2·N, or 2·x > P when strict. */
export function reaches(part: number, whole: number, { fraction, strict }: Threshold): boolean {
  const left = part * fraction.denominator;
  const right = whole * fraction.numerator;
  return strict ? left > right : left >= right;
}

/** The least part of a whole that reaches the threshold; for 0 of 0 that is 0, or 1 when strict. */
export function leastReaching(whole: number, { fraction, strict }: Threshold): number {
  const product = whole * fraction.numerator;
  const floor = (product - (product % fraction.denominator)) / fraction.denominator;
  if (strict) return floor + 1;
  return product % fraction.denominator === 0 ? floor : floor + 1;
}

/**
 * The whole beside those who took part. A poll per person asks everybody bound to a household of the roll, and that
 * can be more than are registered there (a grandchild, a helper): then all who took part are the whole. A household or
 * an adult's seat is a ballot of the roll itself, so there the roll is never exceeded.
 */
export const headsShown = (basis: Basis, registered: number, took: number): number =>
  basis === 'person' ? Math.max(registered, took) : registered;

export const quorumThreshold = (fraction: Fraction): Threshold => ({ fraction, strict: false });
export const quorumNeeded = (heads: number, quorum: Fraction | null): number | null =>
  quorum && leastReaching(heads, quorumThreshold(quorum));
