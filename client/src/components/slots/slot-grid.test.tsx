import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { SlotGrid } from './slot-grid';
import { SlotLegend } from './slot-legend';

test('a free hour can be pressed, a taken one only read', async () => {
  const onClick = jest.fn();
  const { container } = render(
    <>
      <SlotLegend />
      <SlotGrid
        label="11月25日的乒乓球室"
        lanes={['1 号台', '2 号台']}
        rows={[
          { key: '9', time: '9:00', cells: [{ state: 'taken' }, { state: 'free', onClick }] },
          {
            key: '14',
            time: '14:00',
            gap: '11:00–14:00 午休',
            cells: [{ state: 'pick', onClick }, { state: 'shut' }],
          },
        ]}
      />
    </>,
  );
  await userEvent.click(screen.getByRole('button', { name: '2 号台，9:00，空' }));
  expect(onClick).toHaveBeenCalledTimes(1);
  expect(screen.getByRole('button', { name: '1 号台，14:00，已选' })).toHaveAttribute('aria-pressed', 'true');
  expect(screen.queryByRole('button', { name: /已约/ })).toBeNull();
  expect(screen.getByRole('cell', { name: '11:00–14:00 午休' })).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});
