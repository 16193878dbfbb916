import { isVisible, postingDuty } from './rules';

const now = '2026-11-22T00:00:00.000Z';
const grant = (role: 'community_admin' | 'committee' | 'supervisor', untilAt: string | null = null) => ({
  role,
  fromAt: '2026-01-01T00:00:00.000Z',
  untilAt,
});

test('a notice is signed with the duty it was posted under', () => {
  expect(postingDuty([grant('committee')], now)).toBe('自管委');
  expect(postingDuty([grant('committee'), grant('community_admin')], now)).toBe('社区管理员');
  expect(postingDuty([grant('community_admin', now), grant('supervisor')], now)).toBeNull();
});

test('a notice waiting for a second look is seen only by those who may decide it', () => {
  expect(isVisible('shown', false)).toBe(true);
  expect(isVisible('held', false)).toBe(false);
  expect(isVisible('held', true)).toBe(true);
  expect(isVisible('dropped', true)).toBe(false);
});
