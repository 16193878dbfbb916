import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { useState } from 'react';
import { Btn } from '../btn/btn';
import { Sheet } from './sheet';

// jsdom lays nothing out, so nothing has an offset parent; the trap asks for it to skip hidden controls.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'offsetParent', { get: () => document.body, configurable: true });
});

function Desk() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Btn onClick={() => setOpen(true)}>撤回</Btn>
      <Sheet open={open} title="撤回这次表决？" onClose={() => setOpen(false)}>
        <Btn>真的撤回</Btn>
      </Sheet>
    </>
  );
}

const openSheet = async () => {
  await userEvent.click(screen.getByRole('button', { name: '撤回' }));
  return screen.getByRole('dialog', { name: '撤回这次表决？' });
};

test('the keyboard stays inside the sheet and comes back to the button that opened it', async () => {
  render(<Desk />);
  const sheet = await openSheet();
  expect(sheet).toHaveFocus();
  for (let presses = 0; presses < 4; presses += 1) {
    await userEvent.tab();
    expect(sheet).toContainElement(document.activeElement as HTMLElement);
  }
  await userEvent.click(screen.getByRole('button', { name: '关闭' }));
  expect(screen.getByRole('button', { name: '撤回' })).toHaveFocus();
});

test('Esc closes the sheet', async () => {
  render(<Desk />);
  await openSheet();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('the open sheet has no accessibility violation', async () => {
  const { container } = render(<Desk />);
  await openSheet();
  expect(await axe(container)).toHaveNoViolations();
});
