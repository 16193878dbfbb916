import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { listComingClaims, listQualified, revokeQualification } from '../../../../../shared/shifts/qualified-endpoints';
import { signedIn } from '../../../../test/people';
import { answer, asked, refuse } from '../../../../test/server';
import { NOON, shiftCard, teamId } from '../../../../test/shifts';
import { QualifiedCard } from './qualified-card';

const personId = `${'0'.repeat(25)}9`;
const barber = { personId, displayName: '王大爷', name: '理发师', decidedAt: NOON, expiresOn: '2027-06-30' };
const claim = {
  shiftId: shiftCard().shiftId,
  roleId: 'r1',
  title: '社区义诊',
  roleName: '剪发',
  startsAt: '2026-11-28T06:00:00.000Z',
  endsAt: '2026-11-28T08:30:00.000Z',
  seated: true,
};
const open = () => {
  signedIn();
  return render(<QualifiedCard teamId={teamId} now={NOON} />);
};

test('before I take it back I see the shifts that still ask for it, and write the reason he will read', async () => {
  answer(listQualified, { qualified: [barber] });
  answer(listComingClaims, { claims: [claim] });
  const { container } = open();
  expect(await screen.findByText('到 2027年6月30日')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '收回：王大爷的“理发师”' }));
  expect(await screen.findByText(/已经报上的 1 班还在，不会自动退掉/)).toBeVisible();
  expect(screen.getByRole('link', { name: /社区义诊 · 剪发/ })).toHaveAttribute(
    'href',
    expect.stringContaining(claim.shiftId),
  );
  expect(screen.getByRole('button', { name: '收回资质' })).toBeDisabled();
  await userEvent.type(screen.getByRole('textbox', { name: '原因，本人看得到' }), '证到期了');
  expect(await axe(container)).toHaveNoViolations();
  answer(listQualified, { qualified: [] });
  answer(revokeQualification, {
    qualification: { ...barber, teamId, state: 'taken_back', note: '', requestedAt: NOON, because: '证到期了' },
    claims: [claim],
  });
  await userEvent.click(screen.getByRole('button', { name: '收回资质' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked.find(({ endpoint }) => endpoint === 'revokeQualification')?.body).toEqual({
    personId,
    name: '理发师',
    because: '证到期了',
  });
  expect(await screen.findByText(/还没有确认过谁/)).toBeVisible();
});

test('when another leader was faster I am told so, and my words stay', async () => {
  answer(listQualified, { qualified: [{ ...barber, expiresOn: null }] });
  answer(listComingClaims, { claims: [] });
  refuse(revokeQualification, 'ALREADY_DECIDED');
  open();
  await userEvent.click(await screen.findByRole('button', { name: /收回：王大爷/ }));
  expect(await screen.findByText(/一个也没有报/)).toBeVisible();
  await userEvent.type(screen.getByRole('textbox', { name: '原因，本人看得到' }), '证到期了');
  await userEvent.click(screen.getByRole('button', { name: '收回资质' }));
  expect(await screen.findByText(/已经有人处理过了/)).toBeVisible();
  expect(screen.getByRole('textbox', { name: '原因，本人看得到' })).toHaveValue('证到期了');
});
