import { after, dueOf, groupOf, listedAt, openedAt } from './life';
import type { Vote } from './schema';

const times = { opensAt: '2026-12-01T00:00:00.000Z', closesAt: '2026-12-02T00:00:00.000Z' };
const vote = {
  ...times,
  state: 'announced',
  history: [{ event: 'announced', at: '2026-11-25T00:00:00.000Z' }],
} as unknown as Vote;

test('time opens what is announced, counts what was open, and publishes what is counted', () => {
  expect(dueOf({ ...times, state: 'announced' })).toEqual({ step: 'open', dueAt: times.opensAt });
  expect(dueOf({ ...times, state: 'open' })).toEqual({ step: 'count', dueAt: '2026-12-02T00:00:15.000Z' });
  expect(dueOf({ ...times, state: 'closed' })).toEqual({ step: 'publish', dueAt: '2026-12-05T00:00:00.000Z' });
  for (const state of ['draft', 'published', 'withdrawn'] as const) expect(dueOf({ ...times, state })).toBeNull();
});

test('what runs is listed by its closing, what is over by when it ended', () => {
  expect(listedAt(vote)).toBe(times.closesAt);
  const gone = after(vote, 'withdrawn', 'withdrawn', '2026-11-26T00:00:00.000Z', { withdrawnBecause: '改好再来' });
  expect(listedAt(gone)).toBe('2026-11-26T00:00:00.000Z');
  expect(gone).toMatchObject({ state: 'withdrawn', withdrawnBecause: '改好再来' });
  expect(vote.state).toBe('announced');
  expect(
    ['draft', 'announced', 'open', 'closed', 'published', 'withdrawn'].map((s) => groupOf(s as Vote['state'])),
  ).toEqual(['drafts', 'live', 'live', 'live', 'done', 'done']);
});

test('a vote remembers when it opened', () => {
  expect(openedAt(vote)).toBeNull();
  expect(openedAt(after(vote, 'open', 'opened', times.opensAt))).toBe(times.opensAt);
});
