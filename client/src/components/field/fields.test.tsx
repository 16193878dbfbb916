import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { useState } from 'react';
import { DateTimeField } from './date-time-field';
import { SelectField } from './select-field';
import { SwitchRow } from './switch-row';
import { TextAreaField } from './text-area-field';
import { TextField } from './text-field';

test('an error is heard with its field', () => {
  render(<TextField label="标题" value="" onChange={() => undefined} error="请填写" help="一句话" />);
  const field = screen.getByRole('textbox', { name: '标题' });
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription('请填写');
  expect(screen.queryByText('一句话')).toBeNull();
});

test('a long text says how much room is left only when it gets short', async () => {
  function Words() {
    const [value, setValue] = useState('字'.repeat(140));
    return <TextAreaField label="说明" value={value} onChange={setValue} maxLength={200} />;
  }
  render(<Words />);
  expect(screen.queryByText(/还能写/)).toBeNull();
  await userEvent.type(screen.getByRole('textbox'), '再来十个字再来十个字');
  expect(screen.getByText('还能写 50 个字')).toBeVisible();
});

function Closing({ onPick }: { onPick: (value: string) => void }) {
  const [value, setValue] = useState('');
  const change = (next: string) => {
    setValue(next);
    onPick(next);
  };
  return <DateTimeField label="截止" value={value} onChange={change} />;
}

test('a day without a time is no moment yet, and the day already picked stays', () => {
  const picked = jest.fn();
  render(<Closing onPick={picked} />);
  fireEvent.change(screen.getByLabelText('截止，日期'), { target: { value: '2026-11-25' } });
  expect(picked).toHaveBeenLastCalledWith('');
  expect(screen.getByLabelText('截止，日期')).toHaveValue('2026-11-25');
  fireEvent.change(screen.getByLabelText('截止，时间'), { target: { value: '20:00' } });
  expect(picked).toHaveBeenLastCalledWith('2026-11-25T12:00:00.000Z');
});

test('the whole row turns the switch', async () => {
  const change = jest.fn();
  render(<SwitchRow label="截止前可以改票" checked={false} onChange={change} />);
  await userEvent.click(screen.getByText('截止前可以改票'));
  expect(change).toHaveBeenCalledWith(true);
  expect(screen.getByRole('switch', { name: '截止前可以改票' })).not.toBeChecked();
});

test('a form has no accessibility violation', async () => {
  const nothing = () => undefined;
  const { container } = render(
    <>
      <TextField label="标题" value="" onChange={nothing} required />
      <SelectField label="够数线" value="a" onChange={nothing} options={[{ value: 'a', label: '三分之二' }]} />
      <DateTimeField label="截止" value="" onChange={nothing} error="请选时间" />
      <SwitchRow label="可以改票" checked onChange={nothing} />
    </>,
  );
  expect(await axe(container)).toHaveNoViolations();
});
