import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { listActivities } from '../../../../shared/activities/endpoints';
import { listShifts } from '../../../../shared/shifts/endpoints';
import { getVolunteer } from '../../../../shared/shifts/team-endpoints';
import { listVenues } from '../../../../shared/venues/endpoints';
import { signedIn } from '../../../test/people';
import { answer, asked } from '../../../test/server';
import { NOON } from '../../../test/shifts';
import Taro, { router } from '../../../test/taro';
import ServicesPage from '../../pages/services/index';
import { setServiceView, showServices } from '../../platform/service-view';

beforeEach(() => {
  router.path = '/pages/services/index';
  router.params = {};
  setServiceView('shifts');
  answer(listShifts, { shifts: [], asOf: NOON });
  answer(getVolunteer, { skills: [], areas: [], times: [], namePublic: false, teamIds: [], qualifications: [] });
  answer(listVenues, { venues: [] } as never);
});

test('shifts, activities and venues are one tap apart', async () => {
  signedIn();
  render(<ServicesPage />);
  expect(await screen.findByRole('heading', { name: '这天没有岗位' })).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: '场地' }));
  expect(await screen.findByText('还没有能约的场地')).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: '活动' }));
  expect(asked.some(({ endpoint }) => endpoint === listActivities.name || endpoint.includes('/activities'))).toBe(true);
});

test('from the first page I come straight to the venues', () => {
  showServices('venues');
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/services/index' });
  signedIn();
  render(<ServicesPage />);
  expect(screen.getByRole('radio', { name: '场地' })).toBeChecked();
});

test('a newcomer is led to bind the household first', () => {
  signedIn({ community: null, homes: [], communities: [] });
  render(<ServicesPage />);
  expect(screen.getByRole('heading', { name: '先绑定您家' })).toBeVisible();
});
