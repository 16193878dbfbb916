import { voteDetail } from '../../../test/votes';
import { nextLook, phaseOf } from './phase';

const vote = voteDetail();

test('a vote closes on my screen at its hour, by the server’s clock', () => {
  expect(phaseOf(vote, '2026-11-22T11:59:59.999Z')).toBe('open');
  expect(phaseOf(vote, '2026-11-22T12:00:00.000Z')).toBe('counting');
});

test('an announced vote waits for its opening', () => {
  const announced = { ...vote, state: 'announced' } as const;
  expect(phaseOf(announced, '2026-11-18T23:59:59.999Z')).toBe('announced');
  expect(phaseOf(announced, '2026-11-19T00:00:00.000Z')).toBe('opening');
});

test('the page looks again by itself until the result is out', () => {
  expect(nextLook(vote, '2026-11-22T11:59:50.000Z')).toBe(12_000);
  expect(nextLook(vote, '2026-11-22T12:00:05.000Z')).toBe(12_000);
  expect(nextLook({ ...vote, state: 'closed' }, '2026-11-22T13:00:00.000Z')).toBe(30_000);
  expect(nextLook({ ...vote, state: 'published' }, '2026-11-22T13:00:00.000Z')).toBeNull();
});
