import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { ImportPlan } from '../../../../shared/places/import-schema';
import { ImportPlanView } from './import-plan-view';

const plan: ImportPlan = {
  rows: 42,
  errors: [],
  added: 12,
  changed: [{ householdId: 'c1.2.1.301', address: '2 号楼 301', changes: ['专有面积 89.60 → 90.10 ㎡'] }],
  unchanged: 29,
  absent: ['4 号楼 601'],
  newCompounds: ['为民里'],
  violations: [],
  planHash: 'hash',
  committed: false,
};
const show = (part: Partial<ImportPlan>, commit = () => undefined) =>
  render(<ImportPlanView plan={{ ...plan, ...part }} committing={false} commit={commit} />);

test('a bad row is named by line, column and reason, and nothing can be imported', () => {
  show({ errors: [{ line: 3, column: '专有面积', reason: '小数点后最多两位' }] });
  expect(screen.getByText('第 3 行，专有面积：小数点后最多两位')).toBeVisible();
  expect(screen.queryByRole('button', { name: /导入：/ })).toBeNull();
});

test('before I import I see what is added, what changes and who is missing in the file', async () => {
  const commit = jest.fn();
  show({}, commit);
  expect(screen.getByText('2 号楼 301：专有面积 89.60 → 90.10 ㎡')).toBeVisible();
  expect(screen.getByText('4 号楼 601')).toBeVisible();
  expect(screen.getByText('为民里')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '导入：新增 12 户，改 1 户' }));
  expect(commit).toHaveBeenCalledTimes(1);
});

test('a file equal to the roll has nothing to import', () => {
  show({ added: 0, changed: [] });
  expect(screen.queryByRole('button', { name: /导入：/ })).toBeNull();
});

test('a hundred mistakes do not flood the page, and I can see them all', async () => {
  const errors = Array.from({ length: 100 }, (_, i) => ({ line: i + 2, column: '房号', reason: '没有填' }));
  show({ errors });
  expect(screen.getAllByText(/房号：没有填/)).toHaveLength(8);
  await userEvent.click(screen.getByRole('button', { name: '还有 92 条，都看看' }));
  expect(screen.getAllByText(/房号：没有填/)).toHaveLength(100);
});

test('I can hear the outcome of the check with a screen reader', async () => {
  const { container } = show({ errors: [{ line: 3, column: '房号', reason: '没有填' }] });
  expect(await axe(container)).toHaveNoViolations();
});
