import { render, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { SeatBadge } from './seat-badge';
import { seatWords } from './seat-words';

test.each([
  [{ capacity: 4, taken: 1 }, '剩 3 位', 'free'],
  [{ capacity: 4, taken: 3 }, '剩 1 位', 'last'],
  [{ capacity: 4, taken: 4 }, '已满', 'full'],
  [{ capacity: 4, taken: 3, mine: 1 }, '3 / 4 位', 'mine'],
  [{ capacity: 6, taken: 6, waiting: 2 }, '候补第 2 位', 'wait'],
  [{ capacity: 2, taken: 3 }, '已满', 'full'],
])('%j reads “%s”', (seats, words, tone) => expect(seatWords(seats)).toEqual({ words, tone }));

test('six stools are drawn, and a screen reader hears the words only', async () => {
  const { container } = render(<SeatBadge capacity={6} taken={2} />);
  expect(container.querySelectorAll('.stool')).toHaveLength(6);
  expect(screen.getByText('剩 4 位')).toBeVisible();
  expect(container).toHaveTextContent('剩 4 位，一共 6 位');
  expect(await axe(container)).toHaveNoViolations();
});

test('thirty seats are figures, not thirty stools', () => {
  const { container } = render(<SeatBadge capacity={30} taken={12} />);
  expect(container.querySelectorAll('.stool')).toHaveLength(0);
  expect(container).toHaveTextContent('剩 18 位共 30 位');
});
