import fc from 'fast-check';
import { carries } from './vote';

const PUBLISHED = '2026-11-10T02:00:00.000Z';
const vote = (more: object = {}): Parameters<typeof carries>[0] => ({
  kind: 'resident_resolution',
  form: { type: 'for_against' },
  state: 'published',
  title: '3 号楼前的空地，改成晾晒区和花池吗？',
  question: '您家同意用微基金 8,600 元，把 3 号楼前空地改成晾晒区和花池吗？',
  history: [{ event: 'announced', at: '2026-11-12T02:00:00.000Z' }],
  outcome: {
    heads: 240,
    took: 168,
    counts: [],
    quorumNeeded: 160,
    quorumMet: true,
    passNeeded: 85,
    passed: true,
    winners: ['for'],
    sentence: '通过',
  },
  ...more,
});
const plan = { names: ['晾晒区和花池'], fen: 860_000, fixedAt: PUBLISHED };
const outcome = vote().outcome;

test('a published, passed vote that names the project and the amount carries it', () => {
  expect(carries(vote(), plan)).toBe(true);
  expect(carries(vote({ question: '同意用 8600.00 元做“晾晒区、和花池”吗' }), plan)).toBe(true);
});

test('a vote that failed, is still open, is only a poll, or was against it, carries nothing', () => {
  expect(carries(vote({ outcome: { ...outcome, passed: false, winners: [] } }), plan)).toBe(false);
  expect(carries(vote({ outcome: { ...outcome, winners: ['against'] } }), plan)).toBe(false);
  for (const state of ['draft', 'announced', 'open', 'closed', 'withdrawn'])
    expect(carries(vote({ state }), plan)).toBe(false);
  expect(carries(vote({ kind: 'poll' }), plan)).toBe(false);
  expect(carries(vote({ outcome: null }), plan)).toBe(false);
});

test('another project’s vote, another sum, or one held before the plan hung out, carries nothing', () => {
  expect(carries(vote(), { ...plan, names: ['换 6 盏路灯'] })).toBe(false);
  expect(carries(vote(), { ...plan, fen: 86_000 })).toBe(false);
  expect(carries(vote(), { ...plan, fen: 860_050 })).toBe(false);
  expect(carries(vote(), { ...plan, fixedAt: '2026-11-12T02:00:00.001Z' })).toBe(false);
  expect(carries(vote({ history: [] }), plan)).toBe(false);
});

test('of an expense the residents must have read what it is for, not the project alone', () => {
  const expense = { ...plan, names: ['晾晒区和花池', '防腐木 12 方'] };
  const question = '同意用微基金 8,600 元，给晾晒区和花池买防腐木12方吗？';
  expect(carries(vote(), expense)).toBe(false);
  expect(carries(vote({ question }), expense)).toBe(true);
  expect(carries(vote(), { ...plan, names: ['晾晒区和花池', '……'] })).toBe(false);
});

test('an amount is never found inside another one', () => {
  const amounts = fc.integer({ min: 1, max: 100_000_000 });
  fc.assert(
    fc.property(amounts, amounts, (asked, voted) => {
      const words = (voted / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',');
      const question = `同意用 ${words} 元做晾晒区和花池吗`;
      expect(carries(vote({ title: '晾晒区和花池', question }), { ...plan, fen: asked })).toBe(asked === voted);
    }),
  );
});
