import { fireEvent, render, screen } from '@testing-library/react';
import { DayHoursEditor } from './day-hours-editor';

const put = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('open until midnight is the end of the day, and any time goes to the nearest quarter', () => {
  const onChange = jest.fn();
  render(<DayHoursEditor hours={[{ from: 540, to: 660, use: '' }]} onChange={onChange} problems={{}} path="hours.0" />);
  put('到', '00:00');
  expect(onChange).toHaveBeenLastCalledWith([{ from: 540, to: 1440, use: '' }]);
  put('从', '08:07');
  expect(onChange).toHaveBeenLastCalledWith([{ from: 480, to: 660, use: '' }]);
});

test('a day without any stretch is closed, and a refused stretch says why', () => {
  const onChange = jest.fn();
  const { rerender } = render(<DayHoursEditor hours={[]} onChange={onChange} problems={{}} path="hours.0" />);
  expect(screen.getByText('这一天不开。')).toBeInTheDocument();
  rerender(
    <DayHoursEditor
      hours={[{ from: 660, to: 540, use: '' }]}
      onChange={onChange}
      problems={{ 'hours.0.0': '结束要晚于开始' }}
      path="hours.0"
    />,
  );
  expect(screen.getByText('结束要晚于开始')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: '去掉第 1 段' }));
  expect(onChange).toHaveBeenLastCalledWith([]);
});
