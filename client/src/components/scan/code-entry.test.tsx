import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { CodeEntry } from './code-entry';

test('I type the code in small letters, and it goes out in large ones', async () => {
  const onCode = jest.fn();
  const { container } = render(<CodeEntry label="签到码" act="签到" onCode={onCode} />);
  expect(screen.getByRole('button', { name: '签到' })).toBeDisabled();
  await userEvent.type(screen.getByRole('textbox', { name: '签到码' }), '7k3f 92qm');
  await userEvent.click(screen.getByRole('button', { name: '签到' }));
  expect(onCode).toHaveBeenCalledWith('7K3F 92QM');
  expect(await axe(container)).toHaveNoViolations();
});
