import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { getMyCalendar } from '../../../../shared/calendar/endpoints';
import { listMyHours } from '../../../../shared/shifts/hours-endpoints';
import type { Mark } from '../../../../shared/shifts/mark';
import { appealMark, listMyMarks } from '../../../../shared/shifts/mark-endpoints';
import { signedIn } from '../../../test/people';
import { answer, asked } from '../../../test/server';
import { teamId } from '../../../test/shifts';
import MyShiftsPage from '../../packages/shifts/mine/index';
import { minutesOf } from './hours-note';

const row = {
  rowId: '1',
  kind: 'service',
  shiftId: '202611140000000000000001',
  title: '清洁楼道',
  teamName: '绿色小队',
  day: '2026-11-14',
  minutes: 125,
  reason: '',
  recordedByName: null,
  recordedAt: '2026-11-14T03:00:00.000Z',
} as const;
const correction = {
  ...row,
  rowId: '2',
  kind: 'correction',
  minutes: -5,
  reason: '中途去接孩子',
  recordedByName: '赵春梅',
} as const;
const mark: Mark = {
  markId: '202611100000000000000001.no_show',
  kind: 'no_show',
  shiftId: '202611100000000000000001',
  teamId,
  title: '夜间巡逻',
  startsAt: '2026-11-10T10:30:00.000Z',
  recordedAt: '2026-11-10T12:30:00.000Z',
  recordedByName: '马建军',
  appeal: null,
};

function open(marks: Mark[] = []) {
  signedIn();
  answer(getMyCalendar, { items: [], feed: null });
  answer(listMyHours, { rows: [correction, row], minutes: 120, years: [{ year: 2026, minutes: 120 }] });
  answer(listMyMarks, { marks });
  return render(<MyShiftsPage />);
}

test('my hours are the sum of their rows, and a correction says who and why', async () => {
  const { container } = open();
  expect(await screen.findByText('2 小时')).toBeVisible();
  expect(screen.getByText('11月14日 周六，绿色小队，由赵春梅更正，中途去接孩子')).toBeVisible();
  expect(screen.getByText('−5 分钟')).toBeVisible();
  expect(await screen.findByRole('heading', { name: '眼下没有您的岗位' })).toBeVisible();
  expect(screen.queryByText('记在我名下的')).toBeNull();
  expect(await axe(container)).toHaveNoViolations();
});

test('a correction upwards carries its sign, a service does not', () => {
  expect(minutesOf({ kind: 'correction', minutes: 30 })).toBe('+30 分钟');
  expect(minutesOf({ kind: 'service', minutes: 30 })).toBe('30 分钟');
});

test('I see who noted that I did not come, and say why it is wrong', async () => {
  open([mark]);
  expect(await screen.findByText(/报了名没有来，由马建军记于/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '申诉：夜间巡逻' }));
  const appeal = { text: '那天我去了，忘了扫码。', at: mark.recordedAt, state: 'open', decidedAt: null } as const;
  answer(appealMark, { ...mark, appeal });
  answer(listMyMarks, { marks: [{ ...mark, appeal }] });
  expect(screen.getByRole('button', { name: '交上申诉' })).toBeDisabled();
  await userEvent.type(screen.getByRole('textbox'), appeal.text);
  await userEvent.click(screen.getByRole('button', { name: '交上申诉' }));
  expect(await screen.findByText('正在核对')).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked.find(({ endpoint }) => endpoint === 'appealMark')?.body).toEqual({ text: appeal.text });
});
