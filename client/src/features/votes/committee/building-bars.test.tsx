import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { BuildingBars } from './building-bars';

/** Building n of `count`: n of 100 households took part, the last one none. */
const buildings = (count: number) =>
  Array.from({ length: count }, (_, i) => {
    const n = i + 1;
    return { buildingId: `c${n}.1`, name: `书院巷 ${n} 号院 1 号楼`, took: n === count ? 0 : 100 - n, heads: 100 };
  });
const rows = () => within(screen.getByRole('list')).getAllByRole('listitem');

test('of 51 buildings I see the eight where the fewest took part, and all of them when I ask', async () => {
  render(<BuildingBars buildings={buildings(51)} unit="户" />);
  expect(rows()).toHaveLength(8);
  expect(rows()[0]).toHaveAccessibleName('书院巷 51 号院 1 号楼，100 户里 0 户参加');
  expect(rows()[1]).toHaveAccessibleName('书院巷 50 号院 1 号楼，100 户里 50 户参加');
  await userEvent.click(screen.getByRole('button', { name: '看全部 51 栋' }));
  expect(rows()).toHaveLength(51);
});

test('a few buildings stand in their own order, all of them', () => {
  render(<BuildingBars buildings={buildings(5)} unit="户" />);
  expect(rows()).toHaveLength(5);
  expect(rows()[0]).toHaveAccessibleName('书院巷 1 号院 1 号楼，100 户里 99 户参加');
  expect(screen.queryByRole('button')).toBeNull();
});
