import { render, renderHook, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { bindHousehold } from '../../../../shared/residents/endpoints';
import { resident, sessionOf, signedIn } from '../../../test/people';
import { answer, asked, refuse } from '../../../test/server';
import Taro from '../../../test/taro';
import { useToast } from '../../platform/toast';
import { BindForm } from './bind-form';
import { codeFromTyping } from './code-typing';

beforeEach(() => void signedIn({ homes: [], community: null, communities: [] }));

test('I may type the code as it comes: small letters, blanks, no dashes', () => {
  expect(codeFromTyping('k7mp 4xq2-9vhd')).toBe('K7MP-4XQ2-9VHD');
  expect(codeFromTyping('K7M')).toBe('K7M');
  expect(codeFromTyping('K7MP4XQ29VHDZZ')).toBe('K7MP-4XQ2-9VHD');
});

test('a good code brings me home', async () => {
  answer(bindHousehold, sessionOf(resident));
  const { container } = render(<BindForm begin="" />);
  expect(await axe(container)).toHaveNoViolations();
  expect(screen.getByRole('button', { name: '绑定' })).toBeDisabled();
  await userEvent.type(screen.getByRole('textbox', { name: /绑定码/ }), 'k7mp4xq29vhd');
  await userEvent.click(screen.getByRole('button', { name: '绑定' }));
  await waitFor(() => expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' }));
  expect(asked[0]?.body).toEqual({ code: 'K7MP-4XQ2-9VHD' });
});

test('a wrong code says what to do, and what I typed stays', async () => {
  refuse(bindHousehold, 'CODE_INVALID');
  render(<BindForm begin="K7MP4XQ29VHD" />);
  await userEvent.click(screen.getByRole('button', { name: '绑定' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('绑定码不对或已经用过');
  expect(screen.getByRole('textbox', { name: /绑定码/ })).toHaveValue('K7MP-4XQ2-9VHD');
});

test('a duty code goes into the same field: I take up my duty and am bound to nobody’s flat', async () => {
  const { community } = resident;
  const roles = [
    { role: 'supervisor' as const, scope: 'community', fromAt: '2026-11-01T00:00:00.000Z', untilAt: null },
  ];
  answer(bindHousehold, sessionOf({ ...resident, community, homes: [], roles }));
  render(<BindForm begin="K7MP4XQ29VHD" />);
  expect(screen.getByText(/职责码也填在这里/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '绑定' }));
  await waitFor(() => expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' }));
  const said = renderHook(() => useToast()).result.current?.text;
  expect(said).toContain('职责领到了');
});
