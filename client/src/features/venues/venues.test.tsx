import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { axe } from 'jest-axe';
import { addDays, localDay } from '../../../../shared/http/local-time';
import { getVenue, getVenueWeek, listVenues, reserve } from '../../../../shared/venues/endpoints';
import type { Slot, VenueWeek } from '../../../../shared/venues/reservation';
import type { VenueDetail } from '../../../../shared/venues/schema';
import { signedIn } from '../../../test/people';
import { answer, asked, refuse, resetServer } from '../../../test/server';
import { router } from '../../../test/taro';
import VenuePage from '../../packages/venues/detail/index';
import { useRemindMe } from '../../platform/remind-me';
import { VenuesTab } from './venues-tab';

jest.mock('../../platform/remind-me', () => ({ useRemindMe: jest.fn() }));
const remindMe = jest.fn();

const TODAY = localDay(new Date().toISOString());
const venue: VenueDetail = {
  venueId: 'v'.repeat(26),
  name: '乒乓球室',
  place: '党群服务中心一楼',
  kind: 'court',
  owner: '',
  zones: [1, 2, 3].map((n) => ({ zoneId: 'abc'[n - 1] as string, name: `${n} 号台`, capacity: null, open: true })),
  hours: Array.from({ length: 7 }, () => [{ from: 540, to: 660, use: '' }]),
  holidayHours: null,
  slotMinutes: 60,
  minSlots: 1,
  maxSlots: 2,
  bufferSlots: 0,
  mayBook: { who: 'everyone' },
  dayQuota: 120,
  weekQuota: 300,
  releaseDays: 6,
  releaseAt: 720,
  seriesWeeks: 4,
  approval: false,
  rules: '',
  staffed: '',
  active: true,
  revision: 1,
  blackouts: [],
  mayManage: false,
  forMe: true,
};
const slot = (from: number, states: Slot['states']): Slot => ({
  from,
  to: from + 60,
  use: '',
  states,
  left: [null, null, null],
});
const week: VenueWeek = {
  venueId: venue.venueId,
  asOf: new Date().toISOString(),
  householdId: 'c1.2.1.301',
  days: Array.from({ length: 7 }, (_, n) => ({
    day: addDays(TODAY, n),
    kind: 'workday' as const,
    holiday: null,
    hours: [{ from: 540, to: 660, use: '' }],
    releasesAt: '2020-01-01T00:00:00.000Z',
    closures: [],
    slots: [slot(540, ['taken', 'free', 'closed']), slot(600, ['free', 'free', 'mine'])],
    quotaLeft: 120,
  })),
  weeks: [],
  mine: [],
};

beforeEach(() => {
  resetServer();
  remindMe.mockClear();
  jest.mocked(useRemindMe).mockReturnValue(remindMe);
  signedIn();
  router.params = { venueId: venue.venueId };
  answer(getVenue, venue);
  answer(getVenueWeek, week);
});

test('I press a free hour and take it', async () => {
  refuse(reserve, 'SLOT_TAKEN');
  const { container } = render(<VenuePage />);
  fireEvent.click(await screen.findByRole('button', { name: '2 号台，9:00，空' }));
  expect(screen.getByText('2 号台，9:00–10:00')).toBeInTheDocument();
  expect(await axe(container)).toHaveNoViolations();
  fireEvent.click(screen.getByRole('button', { name: '约下来' }));
  await waitFor(() =>
    expect(asked.find(({ endpoint }) => endpoint === 'reserve')?.body).toMatchObject({
      day: TODAY,
      zoneIds: ['b'],
      from: 540,
      slots: 1,
    }),
  );
  // Two wanted the same hour: the sentence says so, and what I chose is still there to change.
  expect(await screen.findByText(/刚被别人约走/)).toBeInTheDocument();
});

test('with the tap that takes it, I am asked whether a message may remind me', async () => {
  refuse(reserve, 'SLOT_TAKEN');
  render(<VenuePage />);
  fireEvent.click(await screen.findByRole('button', { name: '2 号台，9:00，空' }));
  expect(remindMe).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: '约下来' }));
  expect(useRemindMe).toHaveBeenCalledWith('booking');
  expect(remindMe).toHaveBeenCalledTimes(1);
  await screen.findByText(/刚被别人约走/);
});

test('what is taken cannot be pressed, and says that it is taken', async () => {
  render(<VenuePage />);
  await screen.findByRole('button', { name: '2 号台，9:00，空' });
  expect(screen.queryByRole('button', { name: /1 号台，9:00/ })).toBeNull();
  expect(screen.getAllByText('已约').length).toBeGreaterThan(0);
  expect(screen.getByText(/每户每天 2 小时、每周 5 小时/)).toBeInTheDocument();
});

test('the list shows when a room is open today, and says so when there is none', async () => {
  answer(listVenues, { venues: [] });
  render(<VenuesTab />);
  expect(await screen.findByText('还没有能约的场地')).toBeInTheDocument();
});
