import type { RoleGrant } from '../../shared/http/roles';
import { mayConfirm } from './may-confirm';

const fund = { managers: [], supervisor: { personId: 'sun', name: '孙志远' } };
const supervisor = (person: string, scope: string) => {
  const term = { fromAt: '2026-01-01T00:00:00.000Z', untilAt: null };
  const grant: RoleGrant = { personId: person, personName: '', role: 'supervisor', scope, ...term };
  return { person, roles: async () => [grant] };
};

test('who supervises the community looks at what others wrote down, who supervises one compound does not', async () => {
  expect(await mayConfirm(fund, supervisor('zheng', 'community'))).toBe(true);
  expect(await mayConfirm(fund, supervisor('zheng', 'compound:c1'))).toBe(false);
  expect(await mayConfirm(fund, supervisor('sun', 'compound:c1'))).toBe(true);
});
