import { render, screen } from '@testing-library/react';
import { TurnoutMeter } from './turnout-meter';

const spoken = () => screen.getByRole('group').getAttribute('aria-label');

test('the meter says how many households are still missing', () => {
  render(<TurnoutMeter took={142} heads={240} unit="户" quorumNeeded={160} quorumWords="三分之二" />);
  expect(spoken()).toBe('共 240 户，142 户已参加，够数线 160 户，还差 18 户够数。');
  expect(screen.getByText('够数线 160 户 · 三分之二')).toBeVisible();
});

test('at the very number it is enough', () => {
  render(<TurnoutMeter took={160} heads={240} unit="户" quorumNeeded={160} />);
  expect(spoken()).toContain('已经够数');
});

test('after closing it says by how many it failed', () => {
  render(<TurnoutMeter took={159} heads={240} unit="户" quorumNeeded={160} closed />);
  expect(spoken()).toContain('差 1 户，没有够数');
});

test('a poll asks for no quorum and says nothing of one', () => {
  render(<TurnoutMeter took={3} heads={0} unit="人" quorumNeeded={null} />);
  expect(spoken()).toBe('共 0 人，3 人已参加。');
});
