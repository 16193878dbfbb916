import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { getShift } from '../../../../shared/shifts/endpoints';
import type { VisitDetail } from '../../../../shared/shifts/visits';
import { getVisit, writeVisitNote } from '../../../../shared/shifts/visits-endpoints';
import { resident, signedIn } from '../../../test/people';
import { answer, asked } from '../../../test/server';
import { NOON, shiftDetail } from '../../../test/shifts';
import { router, storage } from '../../../test/taro';
import VisitPage from '../../packages/shifts/visit/index';

const visit: VisitDetail = {
  confirmed: true,
  consent: { givenBy: '李奶奶本人', givenOn: '2026-11-20', way: 'in_person', recordedByName: '王芳', recordedAt: NOON },
  visitors: [
    { personId: resident.personId, name: '李桂芳', here: false },
    { personId: 'p2', name: '孙海涛', here: true },
  ],
  address: null,
  addressOn: '2099-11-28',
  notes: [],
  mayPrepare: false,
  mayWriteNote: false,
};

function open(part: Partial<VisitDetail> = {}) {
  signedIn();
  const shift = shiftDetail({ kind: 'home_visit', title: '入户看望' });
  router.params = { shiftId: shift.shiftId };
  answer(getShift, shift);
  answer(getVisit, { ...visit, ...part });
  return render(<VisitPage />);
}

test('before the day the address is not there, and I am told when it will be', async () => {
  const { container } = open();
  expect(await screen.findByText('11月28日 周六当天才显示，只给报上名的两位看。')).toBeVisible();
  expect(screen.getByText('李奶奶本人，当面同意')).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});

test('on the day we two see where to go, and the phone keeps no copy of it', async () => {
  open({
    address: { householdId: 'c1.2.1.301', address: '9 号楼 2 单元 402', visitedName: '李奶奶', hint: '敲门要大声些' },
  });
  expect(await screen.findByText('9 号楼 2 单元 402')).toBeVisible();
  expect(JSON.stringify([...storage.entries()])).not.toContain('9 号楼 2 单元 402');
});

test('one of two is not enough to go', async () => {
  open({ confirmed: false });
  expect(await screen.findByText('两位都报上名才成行。还差一位，先别去。')).toBeVisible();
});

test('afterwards I write down what we saw', async () => {
  open({ mayWriteNote: true });
  const note = { personId: resident.personId, byName: '李桂芳', text: '精神很好，缺降压药。', at: NOON };
  answer(writeVisitNote, { ...visit, mayWriteNote: true, notes: [note] });
  await userEvent.type(await screen.findByRole('textbox', { name: '记一笔看望的情况' }), note.text);
  await userEvent.click(screen.getByRole('button', { name: '记下' }));
  expect(await screen.findByText(note.text, { selector: 'span' })).toBeVisible();
  await waitFor(() =>
    expect(asked.find(({ endpoint }) => endpoint === 'writeVisitNote')?.body).toEqual({ text: note.text }),
  );
});
