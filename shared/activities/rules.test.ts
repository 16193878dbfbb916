import fc from 'fast-check';
import { activityDraft, session } from '../../tests/activity-drafts';
import { AppError } from '../http/errors';
import { ageOn, isForHousehold, isOfAge } from './audience';
import { mayManage } from './manage';
import { type Answers, checkAnswers, type Question, typedWords } from './questions';
import { assertBookable, assertDraft, assertDrawable, assertPublishable, opennessOf, plus, sameTerms } from './rules';
import type { Activity, Session } from './schema';
import { entryWords, sessionWords } from './sentences';

const NOW = '2026-11-25T08:00:00.000Z';
const HOUR = 3_600_000;
const codeOf = (run: () => unknown): unknown => {
  try {
    run();
    return 'fine';
  } catch (error) {
    return error instanceof AppError ? error.code : error;
  }
};
const open: Session = {
  sessionId: '20261129160000000000000000',
  activityId: '0'.repeat(26),
  kind: 'plain',
  title: '周末义剪',
  theme: '',
  place: '活动室',
  startsAt: plus(NOW, 96 * HOUR),
  endsAt: plus(NOW, 98 * HOUR),
  opensAt: plus(NOW, -HOUR),
  closesAt: plus(NOW, 72 * HOUR),
  mode: 'first_come',
  compoundIds: [],
  state: 'open',
  cancelledBecause: null,
  capacity: 10,
  free: 10,
  waiting: 0,
  entered: 0,
  draw: 'none',
};
const me = { addressed: true, lineOnly: false, party: 1 };

test('a session tells me in one sentence why I can or cannot book it', () => {
  const told = (more: Partial<Session>, mine = {}, now = NOW) => {
    const openness = opennessOf({ ...open, ...more }, { ...me, ...mine }, now);
    return [openness, sessionWords({ ...open, ...more }, openness, '您家先候补')];
  };
  expect(told({})).toEqual(['free', '还有 10 个名额']);
  expect(told({ free: 2 })).toEqual(['last', '只剩 2 个名额']);
  expect(told({ free: 0, waiting: 4 })).toEqual(['full', '名额满了，有 4 户在候补']);
  expect(told({ free: 1 }, { party: 2 })).toEqual(['full', '名额满了，可以候补，第一个排上']);
  expect(told({ opensAt: plus(NOW, HOUR) })).toEqual(['not_yet', '11月25日 17:00 开始报名']);
  expect(told({}, {}, open.closesAt)).toEqual(['closed', '报名截止']);
  expect(told({}, {}, open.startsAt)).toEqual(['over', '已经开始']);
  expect(told({ state: 'cancelled', cancelledBecause: '下雨' })).toEqual(['cancelled', '这一场取消了：下雨']);
  expect(told({}, { addressed: false })[0]).toBe('not_for_you');
  expect(told({}, { lineOnly: true })).toEqual(['line_only', '您家先候补']);
  expect(told({ free: 0 }, { lineOnly: true })[0]).toBe('full');
  const lottery = { mode: 'lottery', draw: 'entering', entered: 7 } as const;
  expect(told(lottery)[1]).toContain('已有 7 户登记');
  expect(told(lottery, { lineOnly: true })).toEqual(['line_only', '您家先候补']);
});

test('where the button is on, the server takes the booking; where it is off, it does not', () => {
  const at = fc.integer({ min: -200, max: 200 }).map((hours) => plus(NOW, hours * HOUR));
  const state = fc.constantFrom('open' as const, 'cancelled' as const);
  fc.assert(
    fc.property(at, at, at, state, (opensAt, closesAt, startsAt, one) => {
      const session = { ...open, opensAt, closesAt, startsAt, state: one };
      const bookable = ['free', 'last', 'full'].includes(opennessOf(session, me, NOW));
      expect(codeOf(() => assertBookable(session, NOW)) === 'fine').toBe(bookable);
    }),
  );
});

test('my booking says how it stands', () => {
  const words = (more: object) =>
    entryWords({ state: 'booked', party: 1, heldUntil: null, ahead: null, ...more } as never, open);
  expect(words({})).toBe('已报上');
  expect(words({ state: 'held', party: 2, heldUntil: plus(NOW, HOUR) })).toContain('11月25日 17:00 前确认');
  expect(words({ state: 'waiting', ahead: 0 })).toContain('第一位');
});

test('an activity nobody could book is not accepted', () => {
  const draft = activityDraft(NOW);
  expect(codeOf(() => assertDraft(draft))).toBe('fine');
  expect(codeOf(() => assertDraft({ ...draft, mode: 'lottery' }))).toBe('BAD_REQUEST');
  expect(codeOf(() => assertDraft({ ...draft, sessions: [session(NOW, { endsAt: NOW })] }))).toBe('BAD_REQUEST');
  expect(codeOf(() => assertDraft({ ...draft, sessions: [session(NOW, { capacity: 3 })] }))).toBe('BAD_REQUEST');
  const ages = { who: { scope: 'everyone' as const }, ages: { from: 6, to: 9, questionId: 'q1' } };
  expect(codeOf(() => assertDraft({ ...draft, audience: ages }))).toBe('BAD_REQUEST');
});

const activity: Activity = {
  ...activityDraft(NOW),
  activityId: '0'.repeat(26),
  state: 'draft',
  revision: 1,
  terms: 1,
  createdBy: 'p',
  createdAt: NOW,
  publishedAt: null,
  cancelledBecause: null,
  drawNumbers: null,
};

test('registration ends before it begins, and a lottery’s number is drawn in between', () => {
  expect(codeOf(() => assertPublishable(activity, NOW))).toBe('fine');
  expect(codeOf(() => assertPublishable(activity, activity.closesAt))).toBe('ACTIVITY_TIMES_WRONG');
  const early = { ...activity, closesAt: plus(activity.sessions[0]?.startsAt as string, 1) };
  expect(codeOf(() => assertPublishable(early, NOW))).toBe('ACTIVITY_TIMES_WRONG');
  const drawn = (drawnAt: string): Activity => ({
    ...activity,
    mode: 'lottery',
    draw: { name: '福彩3D', drawnAt, numbers: 1 },
  });
  expect(codeOf(() => assertPublishable(drawn(activity.closesAt), NOW))).toBe('ACTIVITY_TIMES_WRONG');
  const announced = { ...drawn(plus(activity.closesAt, HOUR)), state: 'open' as const };
  expect(codeOf(() => assertPublishable(announced, NOW))).toBe('fine');
  expect(codeOf(() => assertDrawable(announced, [5], plus(activity.closesAt, HOUR - 1)))).toBe('DRAW_TOO_EARLY');
  expect(codeOf(() => assertDrawable(announced, [5, 8], plus(activity.closesAt, HOUR)))).toBe('DRAW_NUMBERS_WRONG');
  expect(codeOf(() => assertDrawable(announced, [5], plus(activity.closesAt, HOUR)))).toBe('fine');
  expect(codeOf(() => assertDrawable({ ...announced, drawNumbers: [4] }, [5], plus(activity.closesAt, HOUR)))).toBe(
    'DRAW_ALREADY_ENTERED',
  );
});

test('other words are no other terms; anything a booking relies on is', () => {
  expect(sameTerms(activity, { ...activity, title: '义剪', about: '带上小马扎', theme: '月', partners: [] })).toBe(
    true,
  );
  expect(sameTerms(activity, { ...activity, place: '广场' })).toBe(false);
  expect(sameTerms(activity, { ...activity, party: { min: 1, max: 2, whole: '' } })).toBe(false);
});

const QUESTIONS: Question[] = [
  { questionId: 'q1', type: 'text', label: '孩子叫什么', required: true, max: 10 },
  { questionId: 'q2', type: 'number', label: '几年级', required: false, min: 1, max: 6 },
  { questionId: 'q3', type: 'choice', label: '口味', required: false, choices: ['咸', '甜'] },
  { questionId: 'q4', type: 'yes_no', label: '要接送吗', required: false },
  { questionId: 'q5', type: 'date', label: '生日', required: false },
  { questionId: 'q6', type: 'phone', label: '电话', required: false },
];

test('the form takes sensible answers, names every wrong one, and forgets what was not asked', () => {
  const fine: Answers = { q1: '小明', q2: '3', q3: '甜', q4: '是', q5: '2018-02-28', q6: '0534-8221234', q8: '多的' };
  const { q8, ...kept } = fine;
  expect(checkAnswers(QUESTIONS, fine)).toEqual(kept);
  expect(typedWords(QUESTIONS, fine)).toBe('小明');
  const wrong: Answers = { q2: '7', q3: '辣', q4: '好', q5: '2018-02-30', q6: '12345' };
  try {
    checkAnswers(QUESTIONS, wrong);
    throw new Error('it was taken');
  } catch (error) {
    const paths = ((error as AppError).details as { path: string }[]).map(({ path }) => path);
    expect(paths).toEqual(['q1', 'q2', 'q3', 'q4', 'q5', 'q6'].map((id) => `answers.${id}`));
  }
});

test('an activity for one compound is not for another, and a birthday counts from its day on', () => {
  const who = { scope: 'compounds' as const, compoundIds: ['c1'] };
  expect(isForHousehold({ who }, 'c1.3.1.301')).toBe(true);
  expect(isForHousehold({ who }, 'c12.3.1.301')).toBe(false);
  expect(ageOn('2018-11-29', '2026-11-28')).toBe(7);
  expect(ageOn('2018-11-29', '2026-11-29')).toBe(8);
  expect(isOfAge({ ages: { from: 8, to: 9, questionId: 'q1' } }, {}, NOW)).toBe(false);
});

test('a committee of one compound runs what is for that compound; a grid worker what they made themselves', () => {
  const grant = (role: 'committee' | 'grid_worker' | 'supervisor', scope: string) => ({
    personId: 'p',
    personName: '王',
    role,
    scope,
    fromAt: NOW,
    untilAt: null,
  });
  const mine = { ...activity, audience: { who: { scope: 'compounds' as const, compoundIds: ['c1'] }, ages: null } };
  expect(mayManage([grant('committee', 'compound:c1')], mine, 'x', NOW)).toBe(true);
  expect(mayManage([grant('committee', 'compound:c2')], mine, 'x', NOW)).toBe(false);
  expect(mayManage([grant('committee', 'compound:c1')], activity, 'x', NOW)).toBe(false);
  expect(mayManage([grant('grid_worker', 'grid:1-1')], activity, 'x', NOW)).toBe(false);
  expect(mayManage([grant('grid_worker', 'grid:1-1')], activity, 'p', NOW)).toBe(true);
  expect(mayManage([grant('supervisor', 'community')], activity, 'p', NOW)).toBe(false);
});
