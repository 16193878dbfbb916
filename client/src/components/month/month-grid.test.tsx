import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { useState } from 'react';
import { addMonths, dayByKey, weeksOf } from './month-days';
import { MonthGrid } from './month-grid';

function Month({ max }: { max?: string }) {
  const [month, setMonth] = useState('2026-11');
  const [day, setDay] = useState<string | null>('2026-11-22');
  return (
    <MonthGrid
      month={month}
      onMonth={setMonth}
      value={day}
      onChange={setDay}
      marks={{ '2026-11-25': 2 }}
      today="2026-11-22"
      max={max}
    />
  );
}

test('the month begins on its own weekday and has all its days', () => {
  const weeks = weeksOf('2026-11');
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
  expect(weeks.flat().filter(Boolean)).toHaveLength(30);
  expect(weeksOf('2028-02').flat().filter(Boolean)).toHaveLength(29);
});

test('months turn over the year in both directions', () => {
  expect(addMonths('2026-12', 1)).toBe('2027-01');
  expect(addMonths('2026-01', -1)).toBe('2025-12');
  expect(dayByKey('PageDown', '2026-01-31')).toBe('2026-02-28');
  expect(dayByKey('x', '2026-01-31')).toBeNull();
});

test('a day says what is on, and can be chosen', async () => {
  const { container } = render(<Month />);
  await userEvent.click(screen.getByRole('button', { name: '11月25日 周三，有 2 件事' }));
  expect(screen.getByRole('gridcell', { selected: true })).toHaveTextContent('25');
  expect(within(screen.getByRole('grid')).getAllByRole('columnheader')).toHaveLength(7);
  expect(await axe(container)).toHaveNoViolations();
});

test('the keyboard walks from this month into the next', async () => {
  render(<Month />);
  screen.getByRole('button', { name: /11月22日/ }).focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(screen.getByRole('button', { name: /11月29日/ })).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  expect(screen.getByRole('grid', { name: '2026年12月' })).toBeVisible();
  expect(screen.getByRole('button', { name: /12月6日/ })).toHaveFocus();
});

test('a day beyond the last one cannot be chosen', async () => {
  render(<Month max="2026-11-24" />);
  await userEvent.click(screen.getByRole('button', { name: /11月25日/ }));
  expect(screen.getByRole('gridcell', { selected: true })).toHaveTextContent('22');
});
