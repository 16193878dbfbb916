import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { getPlaces } from '../../../../../shared/places/endpoints';
import { createVenue, saveVenue } from '../../../../../shared/venues/endpoints';
import { type VenueDetail, VenueDraft } from '../../../../../shared/venues/schema';
import { signedIn } from '../../../../test/people';
import { answer, asked, refuse, resetServer } from '../../../../test/server';
import Taro from '../../../../test/taro';
import { blankVenue, dayHoursWords, draftOf, nextZone, onQuarter, withRange } from './venue-form';
import { VenueFormView } from './venue-form-view';

const venue: VenueDetail = {
  ...blankVenue,
  name: '乒乓球室',
  place: '党群服务中心一楼',
  venueId: 'v0000001',
  revision: 4,
  blackouts: [],
  mayManage: true,
  forMe: true,
};
const sent = (endpoint: string) => asked.find((one) => one.endpoint === endpoint)?.body as VenueDraft | undefined;
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

beforeEach(() => {
  resetServer();
  signedIn();
  answer(getPlaces, { compounds: [], buildings: [], grids: [], households: 0 } as never);
});

test('a new venue is open on workdays, two hours at most, and can be sent as soon as it has a name and a place', () => {
  expect(VenueDraft.safeParse({ ...blankVenue, name: '棋牌室', place: '二楼' }).success).toBe(true);
});

test('a letter that bookings go by is never given to another zone', () => {
  expect(nextZone(blankVenue.zones, ['a', 'b'])?.zoneId).toBe('c');
  expect(nextZone([], [...'abcdefghijkl'])).toBeNull();
});

test('what is stored is shown without what came of it', () => {
  expect(draftOf(venue)).toEqual({ ...blankVenue, name: '乒乓球室', place: '党群服务中心一楼' });
});

test('times lie on quarters of an hour, and a new stretch follows the last one', () => {
  expect(onQuarter(548)).toBe(555);
  expect(withRange([{ from: 540, to: 660, use: '' }]).at(-1)).toEqual({ from: 660, to: 780, use: '' });
  expect(dayHoursWords([{ from: 540, to: 660, use: '棋牌' }])).toBe('9:00–11:00 棋牌');
});

test('the committee opens a venue: three tables, weekends too, an afternoon for meetings', async () => {
  answer(createVenue, venue);
  render(<VenueFormView venue={null} />);
  type('叫什么', '乒乓球室');
  type('在哪里', '党群服务中心一楼');
  type('分区 1 的名字', '1 号台');
  fireEvent.click(screen.getByText('再加一个分区'));
  fireEvent.click(screen.getByText('几家一起用：2 号'));
  type('最多坐几个人', '6');
  fireEvent.click(screen.getByText('加一段时间'));
  const second = within(screen.getByLabelText('第 2 段'));
  fireEvent.change(second.getByLabelText('到'), { target: { value: '21:00' } });
  fireEvent.change(second.getByLabelText('这段做什么用（可不填）'), { target: { value: '议事' } });
  fireEvent.click(screen.getByText('七天都这样'));
  fireEvent.click(screen.getByText('要先答应才算数'));
  fireEvent.click(screen.getByText('开放预约', { selector: 'button' }));
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalled());
  const body = sent('createVenue');
  expect(VenueDraft.safeParse(body).success).toBe(true);
  expect(body).toMatchObject({
    zones: [
      { zoneId: 'a', name: '1 号台', capacity: null },
      { zoneId: 'b', name: '2 号', capacity: 6 },
    ],
    approval: true,
  });
  expect(body?.hours[6]).toEqual([
    { from: 540, to: 1020, use: '' },
    { from: 1020, to: 1260, use: '议事' },
  ]);
});

test('the whole form can be read and filled in by ear', async () => {
  const { container } = render(<VenueFormView venue={venue} />);
  expect(await axe(container)).toHaveNoViolations();
});

test('shorter slots keep the lengths people know', async () => {
  answer(saveVenue, venue);
  render(<VenueFormView venue={venue} />);
  type('一场多长', '30');
  expect(screen.getByText('居民看到的：每场 30 分钟，一次 1 小时到 2 小时。')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: '改好了，已经约的不变' }));
  await waitFor(() =>
    expect(sent('saveVenue')).toMatchObject({ slotMinutes: 30, minSlots: 2, maxSlots: 4, revision: 4 }),
  );
});

test('only for those with a duty, and closed on holidays unless said otherwise', async () => {
  answer(saveVenue, venue);
  render(<VenueFormView venue={venue} />);
  fireEvent.click(screen.getByRole('radio', { name: /只给办事的人/ }));
  fireEvent.click(screen.getByRole('checkbox', { name: '网格员' }));
  fireEvent.click(screen.getByRole('radio', { name: '节假日' }));
  fireEvent.click(screen.getByRole('switch', { name: /节假日照常开/ }));
  fireEvent.click(screen.getByRole('button', { name: '改好了，已经约的不变' }));
  await waitFor(() =>
    expect(sent('saveVenue')).toMatchObject({
      mayBook: { who: 'roles', roles: ['grid_worker', 'committee'] },
      holidayHours: null,
    }),
  );
});

test('what somebody else changed meanwhile is not written over', async () => {
  refuse(saveVenue, 'VENUE_CHANGED');
  render(<VenueFormView venue={venue} />);
  fireEvent.click(screen.getByRole('button', { name: '改好了，已经约的不变' }));
  expect(await screen.findByText(/别人刚刚改过这个场地/)).toBeInTheDocument();
});
