import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import {
  cancelConsultationDay,
  listConsultationDays,
  listMyVisitors,
  openConsultationDays,
} from '../../../../../shared/activities/consultation-endpoints';
import { slotStartsAt, slotsOf } from '../../../../../shared/activities/consultation-slots';
import type { ConsultationDay } from '../../../../../shared/activities/consultations';
import { getPlaces, listHouseholds } from '../../../../../shared/places/endpoints';
import { listMembers } from '../../../../../shared/residents/endpoints';
import { resident, signedIn } from '../../../../test/people';
import { answer, asked, refuse, resetServer } from '../../../../test/server';
import { router } from '../../../../test/taro';
import VisitorsPage from '../../../packages/activities/visitors/index';
import { ConsultDesk } from './consult-desk';

const NOW = '2026-11-22T02:00:00.000Z';
const activityId = 'a'.repeat(26);
const lawyer = `${'0'.repeat(25)}9`;
const hours = { fromMinutes: 14 * 60, toMinutes: 15 * 60 };
const day: ConsultationDay = {
  day: '2099-11-27',
  ...hours,
  counsellorId: lawyer,
  counsellorName: '方律师',
  field: '律师',
  place: '三楼谈心室',
  cancelledBecause: null,
  slots: slotsOf(hours).map((slot, n) => ({ slot, startsAt: slotStartsAt('2099-11-27', slot), taken: n === 1 })),
};
const bodyOf = (endpoint: string) => asked.filter((one) => one.endpoint === endpoint).at(-1)?.body;

beforeEach(() => {
  resetServer();
  signedIn();
  router.params = { activityId };
  answer(listConsultationDays, { days: [day], mine: null });
});

test('the organiser sees how many quarters are taken, and never by whom', async () => {
  const { container } = render(<ConsultDesk activityId={activityId} now={NOW} />);
  expect(await screen.findByText('4 个一刻钟，约了 1 个，空 3 个')).toBeInTheDocument();
  expect(asked.some(({ endpoint }) => endpoint === 'listMyVisitors')).toBe(false);
  expect(await axe(container)).toHaveNoViolations();
});

test('a day falls out with a reason', async () => {
  answer(cancelConsultationDay, { day: { ...day, cancelledBecause: '临时出庭' } });
  render(<ConsultDesk activityId={activityId} now={NOW} />);
  fireEvent.click(await screen.findByRole('button', { name: /^取消这一天：/ }));
  const sheet = within(screen.getByRole('dialog'));
  fireEvent.change(sheet.getByRole('textbox', { name: /为什么取消/ }), { target: { value: '临时出庭' } });
  fireEvent.click(sheet.getByRole('button', { name: '取消这一天' }));
  await waitFor(() => expect(bodyOf('cancelConsultationDay')).toEqual({ because: '临时出庭' }));
});

test('I find the counsellor by the door, say what they know, and open a day; a refusal says what to do', async () => {
  const household = { householdId: 'c1.2.1.301', unit: '1', room: '301' };
  answer(getPlaces, {
    compounds: [{ compoundId: 'c1', name: '机械厂家属院' }],
    buildings: [{ buildingId: 'c1.2', compoundId: 'c1', name: '2 号楼', households: 1 }],
  } as never);
  answer(listHouseholds, { households: [household] } as never);
  answer(listMembers, { members: [{ personId: lawyer, displayName: '方律师', seat: 1 }] } as never);
  refuse(openConsultationDays, 'CONSULTATION_DAY_EXISTS');
  render(<ConsultDesk activityId={activityId} now={NOW} />);
  fireEvent.change(await screen.findByRole('combobox', { name: '哪栋楼' }), { target: { value: 'c1.2' } });
  fireEvent.change(await screen.findByRole('combobox', { name: '哪一户' }), { target: { value: 'c1.2.1.301' } });
  fireEvent.click(await screen.findByRole('radio', { name: /方律师/ }));
  fireEvent.click(screen.getByRole('button', { name: '就是这位老师' }));
  expect(screen.getByText('老师：方律师')).toBeInTheDocument();
  fireEvent.change(screen.getByRole('textbox', { name: /是做什么的/ }), { target: { value: '律师' } });
  fireEvent.change(screen.getByRole('textbox', { name: /在哪里见/ }), { target: { value: '三楼' } });
  expect(screen.getByRole('button', { name: '排上这些日子' })).toBeDisabled();
  fireEvent.change(screen.getByLabelText('第 1 天', { selector: 'input' }), { target: { value: '2026-11-28' } });
  fireEvent.click(screen.getByRole('button', { name: '排上这些日子' }));
  expect(await screen.findByText(/这位老师这一天已经安排过了/)).toBeInTheDocument();
  expect(bodyOf('openConsultationDays')).toEqual({
    counsellorId: lawyer,
    field: '律师',
    place: '三楼',
    days: [{ day: '2026-11-28', fromMinutes: 840, toMinutes: 1020 }],
  });
});

test('as the counsellor I read who comes and why; the page says that nobody else does', async () => {
  signedIn({ ...resident, personId: lawyer });
  answer(listMyVisitors, {
    visitors: [
      {
        consultationId: 'f'.repeat(26),
        activityId,
        day: day.day,
        slot: 57,
        startsAt: slotStartsAt(day.day, 57),
        name: '李阿姨',
        why: '房子过户要办什么',
        phone: '0317 555 0101',
      },
    ],
  });
  const { container } = render(<VisitorsPage />);
  expect(await screen.findByText('房子过户要办什么')).toBeInTheDocument();
  expect(screen.getByText('只有您看得到')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '给李阿姨打电话：0317 555 0101' })).toBeInTheDocument();
  expect(await axe(container)).toHaveNoViolations();
});

test('somebody who receives nobody finds an empty page that says so', async () => {
  render(<VisitorsPage />);
  expect(await screen.findByText('您还没有接待的日子')).toBeInTheDocument();
  expect(asked.some(({ endpoint }) => endpoint === 'listMyVisitors')).toBe(false);
});
