import fc from 'fast-check';
import {
  assertAnnounceable,
  assertDraft,
  assertOpenable,
  assertPublishable,
  assertRemindable,
  assertVotable,
  assertWithdrawable,
  countsAt,
  inPaperOrder,
  isValidMark,
  leastReaching,
  publishesAt,
  reaches,
} from './rules';
import { type BallotForm, type Vote, VoteDraft } from './schema';

const draft: VoteDraft = {
  kind: 'resident_resolution',
  basis: 'household',
  title: '2 号楼加装电梯',
  question: '是否同意在 2 号楼加装电梯？',
  explanation: '',
  form: { type: 'for_against' },
  electorate: { scope: 'community' },
  quorum: { numerator: 2, denominator: 3 },
  pass: { fraction: { numerator: 1, denominator: 2 }, strict: true },
  mayChange: true,
  noticeDays: 7,
  opensAt: '2026-11-30T00:00:00.000Z',
  closesAt: '2026-12-02T00:00:00.000Z',
  help: '',
};
const vote = (more: Partial<Vote> = {}): Vote => ({
  ...draft,
  voteId: '0'.repeat(26),
  state: 'open',
  electorateName: '全社区',
  history: [],
  moderation: 'pass',
  revision: 1,
  withdrawnBecause: null,
  roll: null,
  outcome: null,
  ...more,
});
const code = (run: () => void): string => {
  try {
    run();
    return 'OK';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a draft', () => {
  test('of a resolution needs a quorum, a threshold, and households or adults', () => {
    expect(code(() => assertDraft(draft))).toBe('OK');
    expect(code(() => assertDraft({ ...draft, quorum: null }))).toBe('BAD_REQUEST');
    expect(code(() => assertDraft({ ...draft, pass: null }))).toBe('BAD_REQUEST');
    expect(code(() => assertDraft({ ...draft, basis: 'person' }))).toBe('BAD_REQUEST');
  });

  test('of a poll has neither, and asks households or people', () => {
    const poll = { ...draft, kind: 'poll' as const, quorum: null, pass: null };
    expect(code(() => assertDraft(poll))).toBe('OK');
    expect(code(() => assertDraft({ ...poll, basis: 'person' }))).toBe('OK');
    expect(code(() => assertDraft({ ...poll, basis: 'adult' }))).toBe('BAD_REQUEST');
    expect(code(() => assertDraft({ ...poll, quorum: draft.quorum }))).toBe('BAD_REQUEST');
  });

  test('cannot ask for more than everybody', () => {
    const all = { numerator: 3, denominator: 3 };
    expect(code(() => assertDraft({ ...draft, pass: { fraction: all, strict: true } }))).toBe('BAD_REQUEST');
    expect(code(() => assertDraft({ ...draft, pass: { fraction: all, strict: false } }))).toBe('OK');
  });

  test('runs from one hour to sixty days, in a year somebody meant', () => {
    const lasting = (opensAt: string, closesAt: string) => code(() => assertDraft({ ...draft, opensAt, closesAt }));
    expect(lasting('2026-12-01T00:00:00.000Z', '2026-12-01T01:00:00.000Z')).toBe('OK');
    expect(lasting('2026-12-01T00:00:00.000Z', '2026-12-01T00:59:59.999Z')).toBe('VOTE_PERIOD_INVALID');
    expect(lasting('2026-12-01T00:00:00.000Z', '2027-01-30T00:00:00.000Z')).toBe('OK');
    expect(lasting('2026-12-01T00:00:00.000Z', '2027-01-30T00:00:00.001Z')).toBe('VOTE_PERIOD_INVALID');
    expect(lasting('2026-12-01T00:00:00.000Z', '2026-11-30T00:00:00.000Z')).toBe('VOTE_PERIOD_INVALID');
    expect(lasting('9999-12-01T00:00:00.000Z', '9999-12-02T00:00:00.000Z')).toBe('VOTE_PERIOD_INVALID');
  });

  test('takes instants to the millisecond only, because they are compared as text', () => {
    expect(VoteDraft.safeParse({ ...draft, opensAt: '2026-11-30T00:00:00Z' }).success).toBe(false);
    expect(VoteDraft.safeParse({ ...draft, opensAt: '2026-11-30T08:00:00.000+08:00' }).success).toBe(false);
  });

  test('cannot let me mark more options than there are', () => {
    const options = [
      { optionId: 'o1', label: '东门' },
      { optionId: 'o2', label: '西门' },
    ];
    expect(code(() => assertDraft({ ...draft, form: { type: 'multiple', options, max: 3 } }))).toBe('BAD_REQUEST');
    expect(code(() => assertDraft({ ...draft, form: { type: 'multiple', options, max: 2 } }))).toBe('OK');
  });
});

describe('the life of a vote, to the millisecond', () => {
  test('it is announced with the whole notice period ahead', () => {
    const announced = (now: string, more = {}) =>
      code(() => assertAnnounceable(vote({ state: 'draft', ...more }), now));
    expect(announced('2026-11-23T00:00:00.000Z')).toBe('OK');
    expect(announced('2026-11-23T00:00:00.001Z')).toBe('NOTICE_TOO_SHORT');
    expect(announced('2026-11-30T12:00:00.000Z', { noticeDays: 0 })).toBe('OK');
    expect(announced('2026-12-01T23:00:00.001Z', { noticeDays: 0 })).toBe('VOTE_PERIOD_INVALID');
    expect(announced('2026-11-01T00:00:00.000Z', { state: 'announced' })).toBe('VOTE_NOT_DRAFT');
  });

  test('it opens after the notice period, before it would close, and once', () => {
    const opening = (state: Vote['state'], now: string) => code(() => assertOpenable(vote({ state }), now));
    expect(opening('announced', '2026-11-29T23:59:59.999Z')).toBe('NOTICE_RUNNING');
    expect(opening('announced', '2026-11-30T00:00:00.000Z')).toBe('OK');
    expect(opening('announced', '2026-12-02T00:00:00.000Z')).toBe('VOTE_CLOSED');
    expect(opening('draft', '2026-11-30T00:00:00.000Z')).toBe('VOTE_NOT_ANNOUNCED');
    expect(opening('withdrawn', '2026-11-30T00:00:00.000Z')).toBe('VOTE_WITHDRAWN');
    expect(opening('published', '2026-11-30T00:00:00.000Z')).toBe('VOTE_CLOSED');
  });

  test('a ballot counts until the last millisecond before closing', () => {
    const casting = (state: Vote['state'], now: string) => code(() => assertVotable(vote({ state }), now));
    expect(casting('open', '2026-12-01T23:59:59.999Z')).toBe('OK');
    expect(casting('open', '2026-12-02T00:00:00.000Z')).toBe('VOTE_CLOSED');
    expect(casting('announced', '2026-12-01T00:00:00.000Z')).toBe('VOTE_NOT_OPEN');
    expect(casting('closed', '2026-12-01T00:00:00.000Z')).toBe('VOTE_CLOSED');
    expect(casting('withdrawn', '2026-12-01T00:00:00.000Z')).toBe('VOTE_WITHDRAWN');
  });

  test('it can be taken back until it closes, never after', () => {
    const back = (state: Vote['state'], now: string) => code(() => assertWithdrawable(vote({ state }), now));
    expect(back('draft', '2026-12-05T00:00:00.000Z')).toBe('OK');
    expect(back('open', '2026-12-01T23:59:59.999Z')).toBe('OK');
    expect(back('open', '2026-12-02T00:00:00.000Z')).toBe('VOTE_CLOSED');
    expect(back('published', '2026-12-01T00:00:00.000Z')).toBe('VOTE_CLOSED');
    expect(back('withdrawn', '2026-12-01T00:00:00.000Z')).toBe('VOTE_WITHDRAWN');
  });

  test('the result is published once, after the count', () => {
    const publishing = (state: Vote['state']) => code(() => assertPublishable({ state }));
    expect(publishing('closed')).toBe('OK');
    expect(publishing('open')).toBe('VOTE_NOT_CLOSED');
    expect(publishing('published')).toBe('VOTE_ALREADY_PUBLISHED');
    expect(publishing('withdrawn')).toBe('VOTE_WITHDRAWN');
  });

  test('the count waits for ballots on their way, and the result for three days at most', () => {
    expect(countsAt(draft)).toBe('2026-12-02T00:00:15.000Z');
    expect(publishesAt(draft)).toBe('2026-12-05T00:00:00.000Z');
  });

  test('neighbours are reminded once a day', () => {
    const reminding = (last: string | null) => code(() => assertRemindable(vote(), last, '2026-12-01T12:00:00.000Z'));
    expect(reminding(null)).toBe('OK');
    expect(reminding('2026-11-30T12:00:00.001Z')).toBe('REMINDED_RECENTLY');
    expect(reminding('2026-11-30T12:00:00.000Z')).toBe('OK');
  });
});

describe('a mark on the paper', () => {
  const options = ['o1', 'o2', 'o3'].map((optionId) => ({ optionId, label: optionId }));
  const single: BallotForm = { type: 'single', options };
  const upToTwo: BallotForm = { type: 'multiple', options, max: 2 };

  test('is one on a single-choice paper and up to the limit on a multiple one; 弃权 stands alone', () => {
    expect(isValidMark({ type: 'for_against' }, ['for'])).toBe(true);
    expect(isValidMark({ type: 'for_against' }, ['o1'])).toBe(false);
    expect(isValidMark({ type: 'for_against' }, ['for', 'against'])).toBe(false);
    expect(isValidMark(single, ['o3'])).toBe(true);
    expect(isValidMark(single, ['o1', 'o2'])).toBe(false);
    expect(isValidMark(upToTwo, ['o2', 'o1'])).toBe(true);
    expect(isValidMark(upToTwo, ['o1', 'o2', 'o3'])).toBe(false);
    expect(isValidMark(upToTwo, ['o1', 'o1'])).toBe(false);
    expect(isValidMark(upToTwo, ['o1', 'abstain'])).toBe(false);
    expect(isValidMark(upToTwo, ['abstain'])).toBe(true);
    expect(isValidMark(upToTwo, [])).toBe(false);
    expect(isValidMark(upToTwo, ['for'])).toBe(false);
  });

  test('reads the same in whatever order it was made', () => {
    expect(inPaperOrder(upToTwo, ['o3', 'o1'])).toEqual(['o1', 'o3']);
  });
});

describe('a threshold', () => {
  const of = (numerator: number, denominator: number, strict = false) => ({
    fraction: { numerator, denominator },
    strict,
  });

  test.each([
    ['two thirds of 240 is 160, and 159 is not enough', of(2, 3), 240, 160],
    ['two thirds of 241 needs 161', of(2, 3), 241, 161],
    ['two thirds of 239 needs 160', of(2, 3), 239, 160],
    ['more than half of 100 is 51, not 50', of(1, 2, true), 100, 51],
    ['half or more of 100 is 50', of(1, 2), 100, 50],
    ['more than half of 101 is 51', of(1, 2, true), 101, 51],
    ['half or more of 101 is 51', of(1, 2), 101, 51],
    ['everybody means everybody', of(1, 1), 7, 7],
    ['more than half of nobody is one', of(1, 2, true), 0, 1],
  ])('%s', (_, threshold, whole, least) => {
    expect(leastReaching(whole, threshold)).toBe(least);
    expect(reaches(least, whole, threshold)).toBe(true);
    expect(reaches(least - 1, whole, threshold)).toBe(false);
  });

  const heads = fc.integer({ min: 0, max: 10_000_000 });
  const threshold = fc
    .record({ a: fc.integer({ min: 1, max: 100 }), b: fc.integer({ min: 1, max: 100 }), strict: fc.boolean() })
    .map(({ a, b, strict }) => of(Math.min(a, b), Math.max(a, b), strict));

  test('the least number that reaches it is whole, reaches it, and one less never does', () => {
    fc.assert(
      fc.property(heads, threshold, (whole, line) => {
        const least = leastReaching(whole, line);
        expect(Number.isInteger(least)).toBe(true);
        expect(reaches(least, whole, line)).toBe(true);
        expect(least === 0 || !reaches(least - 1, whole, line)).toBe(true);
      }),
    );
  });

  test('more agreement never undoes it, and more than is never easier than at least', () => {
    fc.assert(
      fc.property(heads, heads, fc.nat(1000), threshold, (part, whole, more, line) => {
        if (reaches(part, whole, line)) expect(reaches(part + more, whole, line)).toBe(true);
        if (reaches(part, whole, { ...line, strict: true }))
          expect(reaches(part, whole, { ...line, strict: false })).toBe(true);
        expect(leastReaching(whole + more, line)).toBeGreaterThanOrEqual(leastReaching(whole, line));
      }),
    );
  });

  test('only whether it lies exactly on the line tells strict from not strict', () => {
    fc.assert(
      fc.property(heads, heads, threshold, (part, whole, line) => {
        const onTheLine =
          BigInt(part) * BigInt(line.fraction.denominator) === BigInt(whole) * BigInt(line.fraction.numerator);
        const differs =
          reaches(part, whole, { ...line, strict: true }) !== reaches(part, whole, { ...line, strict: false });
        expect(differs).toBe(onTheLine);
      }),
    );
  });
});
