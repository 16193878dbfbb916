import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { ActivityDetail } from '../../../../../shared/activities/schema';
import { getActivityStaff, setActivityStaff } from '../../../../../shared/activities/tickets-endpoints';
import { signedIn } from '../../../../test/people';
import { answer, asked, resetServer } from '../../../../test/server';
import { StaffCard } from './staff-card';

const activity = { activityId: 'a'.repeat(26), kind: 'classroom', createdByMe: true } as unknown as ActivityDetail;
const tutor = { personId: `${'0'.repeat(25)}2`, name: '孙老师', as: 'tutor' as const };
const helper = { personId: `${'0'.repeat(25)}3`, name: '周桂兰', as: 'helper' as const };

beforeEach(() => {
  resetServer();
  signedIn();
  answer(getActivityStaff, { staff: [tutor, helper], mayKeepDoor: true, mayTeach: true });
});

test('who started the class sends a helper home, and the teacher stays', async () => {
  answer(setActivityStaff, { staff: [tutor] });
  const { container } = render(<StaffCard activity={activity} />);
  fireEvent.click(await screen.findByRole('button', { name: '不用帮了：周桂兰' }));
  expect(await axe(container)).toHaveNoViolations();
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '不用帮了' }));
  await waitFor(() => expect(screen.queryByText('周桂兰')).toBeNull());
  expect(asked.at(-1)?.body).toEqual({ staff: [{ personId: tutor.personId, as: 'tutor' }] });
});

test('another committee member sees who helps and cannot name anybody', async () => {
  render(<StaffCard activity={{ ...activity, createdByMe: false }} />);
  expect(await screen.findByText('孙老师')).toBeInTheDocument();
  expect(screen.getByText('请谁帮忙，由发起的人或社区管理员定。')).toBeInTheDocument();
  expect(screen.queryByRole('button')).toBeNull();
});
