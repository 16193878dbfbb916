import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { useState } from 'react';
import { CheckList } from './check-list';
import { RadioCards } from './radio-cards';
import { Segmented } from './segmented';

const views = [
  { value: 'mine', label: '待我表决', count: 2 },
  { value: 'live', label: '进行中' },
  { value: 'done', label: '已公布' },
] as const;

function Views() {
  const [value, setValue] = useState<'mine' | 'live' | 'done'>('mine');
  return <Segmented label="看哪些" options={views} value={value} onChange={setValue} />;
}

test('the arrow keys change the view, round the ends', async () => {
  render(<Views />);
  await userEvent.tab();
  await userEvent.keyboard('{ArrowLeft}');
  expect(screen.getByRole('radio', { name: '已公布' })).toBeChecked();
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.getByRole('radio', { name: '待我表决 2' })).toBeChecked();
});

test('the group is one stop for the Tab key', async () => {
  render(<Views />);
  await userEvent.tab();
  await userEvent.tab();
  expect(document.body).toHaveFocus();
});

test('several buildings can be ticked, and unticked again', async () => {
  function Buildings() {
    const [value, setValue] = useState<string[]>([]);
    const options = [
      { value: 'a', label: '1 号楼' },
      { value: 'b', label: '2 号楼' },
    ];
    return <CheckList label="哪几栋楼" options={options} value={value} onChange={setValue} />;
  }
  render(<Buildings />);
  await userEvent.click(screen.getByRole('checkbox', { name: '1 号楼' }));
  await userEvent.click(screen.getByRole('checkbox', { name: '2 号楼' }));
  await userEvent.click(screen.getByRole('checkbox', { name: '1 号楼' }));
  expect(screen.getByRole('checkbox', { name: '1 号楼' })).not.toBeChecked();
  expect(screen.getByRole('checkbox', { name: '2 号楼' })).toBeChecked();
});

test('the choices have no accessibility violation', async () => {
  const { container } = render(
    <>
      <Views />
      <RadioCards
        label="按户还是按人"
        options={[{ value: 'household', label: '一户一票', note: '全家商量好，投一票' }]}
        value="household"
        onChange={() => undefined}
      />
    </>,
  );
  expect(await axe(container)).toHaveNoViolations();
});
