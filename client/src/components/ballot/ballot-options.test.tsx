import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { useState } from 'react';
import { BallotOptions } from './ballot-options';

const options = [
  { value: 'for', label: '同意' },
  { value: 'against', label: '不同意' },
  { value: 'abstain', label: '弃权' },
];

function Paper({ max = 1 }: { max?: number }) {
  const [value, setValue] = useState<string[]>([]);
  return <BallotOptions label="同意吗？" options={options} value={value} max={max} onChange={setValue} />;
}
const chosen = (role: 'radio' | 'checkbox') =>
  screen.getAllByRole(role).flatMap((el) => (el.getAttribute('aria-checked') === 'true' ? [el.textContent] : []));

test('nothing is chosen for me beforehand', () => {
  render(<Paper />);
  expect(chosen('radio')).toEqual([]);
});

test('I choose one, and choosing another moves the stamp', async () => {
  render(<Paper />);
  await userEvent.click(screen.getByRole('radio', { name: /^同意/ }));
  await userEvent.click(screen.getByRole('radio', { name: /弃权/ }));
  expect(chosen('radio')).toEqual(['弃权已选，还没投出']);
});

test('the arrow keys walk along the options without choosing; the space bar chooses', async () => {
  render(<Paper />);
  await userEvent.tab();
  await userEvent.keyboard('{ArrowDown}');
  expect(screen.getByRole('radio', { name: /不同意/ })).toHaveFocus();
  expect(chosen('radio')).toEqual([]);
  await userEvent.keyboard(' ');
  expect(chosen('radio')).toHaveLength(1);
});

test('with two allowed, a third tap changes nothing until I take one back', async () => {
  render(<Paper max={2} />);
  const [a, b, c] = screen.getAllByRole('checkbox') as [HTMLElement, HTMLElement, HTMLElement];
  await userEvent.click(a);
  await userEvent.click(b);
  await userEvent.click(c);
  expect(c).toHaveAttribute('aria-checked', 'false');
  expect(c).toHaveAttribute('aria-disabled', 'true');
  await userEvent.click(a);
  await userEvent.click(c);
  expect(c).toHaveAttribute('aria-checked', 'true');
});

test('a screen reader finds nothing to complain about', async () => {
  const { container } = render(<Paper />);
  expect(await axe(container)).toHaveNoViolations();
});
