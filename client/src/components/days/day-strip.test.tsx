import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { useState } from 'react';
import { DayStrip } from './day-strip';

const days = ['2026-11-22', '2026-11-23', '2026-11-24'];

function Strip() {
  const [day, setDay] = useState('2026-11-22');
  return (
    <DayStrip days={days} value={day} onChange={setDay} today="2026-11-22" unit="个岗位" dots={{ '2026-11-23': 3 }} />
  );
}

test('a day says its date, its weekday and how much is on', async () => {
  const { container } = render(<Strip />);
  expect(screen.getByRole('tab', { name: '11月23日 周一，有 3 个岗位' })).toBeVisible();
  expect(screen.getByRole('tab', { name: '11月22日 周日，今天，没有安排' })).toHaveAttribute('aria-selected', 'true');
  expect(await axe(container)).toHaveNoViolations();
});

test('tap or arrow key goes to another day', async () => {
  render(<Strip />);
  await userEvent.click(screen.getByRole('tab', { name: /周一/ }));
  expect(screen.getByRole('tab', { name: /周一/ })).toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.getByRole('tab', { name: /周二/ })).toHaveAttribute('aria-selected', 'true');
  expect(screen.getByRole('tab', { name: /周二/ })).toHaveFocus();
});
