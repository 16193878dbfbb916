import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { Role } from '../../../../../shared/http/roles';
import type { Places } from '../../../../../shared/places/schema';
import { issueDutyCode, listDutyCodes, revokeDutyCode } from '../../../../../shared/residents/duty-codes';
import { resident, signedIn } from '../../../../test/people';
import { answer, asked, refuse } from '../../../../test/server';
import Taro from '../../../../test/taro';
import { forgetReplies } from '../../../platform/cache';
import { DutyCodesCard } from './duty-codes-card';

const NOW = '2026-11-22T02:48:00.000Z';
const places: Places = {
  community: resident.community as Places['community'],
  households: 1,
  adults: 2,
  people: 3,
  compounds: [{ compoundId: 'c1', name: '机械厂家属院', households: 1 }],
  buildings: [],
  grids: [{ gridId: '1', level: 1, households: 1 }],
};
const duty = {
  personName: '街道老陈',
  role: 'supervisor' as const,
  scope: 'community',
  untilAt: null,
  expiresAt: '2026-11-25T02:48:00.000Z',
};
const holding = (role: Role) =>
  signedIn({ roles: [{ role, scope: 'community', fromAt: '2026-01-01T00:00:00.000Z', untilAt: null }] });
const sent = (endpoint: string) => asked.filter((one) => one.endpoint === endpoint);

beforeEach(() => {
  forgetReplies();
  holding('community_admin');
  answer(listDutyCodes, { codes: [] });
});

const openForm = async () => {
  render(<DutyCodesCard places={places} now={NOW} />);
  await userEvent.click(await screen.findByRole('button', { name: '给一个职责码' }));
  return within(screen.getByRole('dialog'));
};

test('a name and a duty give a code, shown once and copied with what to do', async () => {
  answer(issueDutyCode, { ...duty, code: 'K7MP4XQ29VHD' });
  const form = await openForm();
  expect(form.getByRole('button', { name: '生成职责码' })).toBeDisabled();
  await userEvent.type(form.getByRole('textbox', { name: /给谁/ }), '街道老陈');
  await userEvent.click(form.getByRole('button', { name: '生成职责码' }));
  expect(await form.findByText('K7MP-4XQ2-9VHD')).toBeVisible();
  expect(sent('issueDutyCode')[0]?.body).toEqual({
    personName: '街道老陈',
    role: 'supervisor',
    scope: 'community',
    untilAt: null,
  });
  await userEvent.click(form.getByRole('button', { name: /复制/ }));
  const copied = jest.mocked(Taro.setClipboardData).mock.calls.at(-1)?.[0].data;
  expect(copied).toContain('K7MP-4XQ2-9VHD');
});

test('the form can be used with a screen reader, and a refusal leaves what I typed', async () => {
  refuse(issueDutyCode, 'TEXT_RISKY');
  const form = await openForm();
  expect(await axe(screen.getByRole('dialog'))).toHaveNoViolations();
  await userEvent.type(form.getByRole('textbox', { name: /给谁/ }), '老陈');
  await userEvent.click(form.getByRole('button', { name: '生成职责码' }));
  expect(await form.findByRole('alert')).toBeVisible();
  expect(form.getByRole('textbox', { name: /给谁/ })).toHaveValue('老陈');
});

test('a code nobody used waits here, and I take it back', async () => {
  answer(listDutyCodes, { codes: [duty] });
  answer(revokeDutyCode, { done: true });
  render(<DutyCodesCard places={places} now={NOW} />);
  await userEvent.click(await screen.findByRole('button', { name: /作废，给街道老陈的督办码/ }));
  answer(listDutyCodes, { codes: [] });
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '作废' }));
  await waitFor(() => expect(screen.queryByText('街道老陈')).toBeNull());
  expect(sent('revokeDutyCode')[0]?.body).toEqual({ personName: '街道老陈', role: 'supervisor', scope: 'community' });
});

test('a supervisor sees what waits, and changes nothing', async () => {
  holding('supervisor');
  answer(listDutyCodes, { codes: [duty] });
  render(<DutyCodesCard places={places} now={NOW} />);
  expect(await screen.findByText('街道老陈')).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});
