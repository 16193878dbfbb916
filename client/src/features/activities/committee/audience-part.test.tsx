import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { axe } from 'jest-axe';
import { createActivity, updateActivity } from '../../../../../shared/activities/desk-endpoints';
import type { ActivityDetail, ActivityDraft } from '../../../../../shared/activities/schema';
import { getPlaces, listHouseholds } from '../../../../../shared/places/endpoints';
import type { Household, Places } from '../../../../../shared/places/schema';
import { signedIn } from '../../../../test/people';
import { answer, asked, refuse, resetServer } from '../../../../test/server';
import { ActivityEditor } from './activity-editor';

const places = {
  compounds: [{ compoundId: 'c1', name: '机械厂家属院', households: 300 }],
  buildings: [{ buildingId: 'c1.2', compoundId: 'c1', name: '2 号楼', households: 60 }],
  grids: [],
} as unknown as Places;
const door = { householdId: 'c1.2.1.301', buildingId: 'c1.2', unit: '1', room: '301' } as unknown as Household;
const birthday = { questionId: 'q1' as const, type: 'date' as const, label: '孩子的生日', required: true };
const activity = {
  activityId: 'a'.repeat(26),
  kind: 'plain',
  state: 'draft',
  title: '亲子剪纸',
  about: '',
  theme: '',
  partners: [],
  place: '党群服务中心',
  audience: {
    who: { scope: 'households', householdIds: ['c1.2.1.301', 'c1.2.1.302'] },
    ages: { from: 6, to: 12, questionId: 'q1' },
  },
  questions: [birthday],
  party: { min: 1, max: 2, whole: '' },
  opensAt: '2026-11-20T00:00:00.000Z',
  closesAt: '2026-11-27T00:00:00.000Z',
  mode: 'first_come',
  holdMinutes: null,
  draw: null,
  sessions: [],
  festivalId: null,
  revision: 3,
} as unknown as ActivityDetail;
const sent = () => asked.filter(({ body }) => body !== undefined).at(-1)?.body as ActivityDraft;

beforeEach(() => {
  resetServer();
  signedIn();
  answer(getPlaces, places);
  answer(listHouseholds, { households: [door] });
  refuse(createActivity, 'FORBIDDEN');
  refuse(updateActivity, 'FORBIDDEN');
});

test('an activity for two households stays theirs, and of its ages, when I change its words', async () => {
  const { container } = render(<ActivityEditor activity={activity} />);
  expect(await screen.findByText('机械厂家属院 2 号楼 1 单元 302')).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: '从几岁（可不填）' })).toHaveValue('6');
  expect(await axe(container)).toHaveNoViolations();
  fireEvent.change(screen.getByRole('textbox', { name: /名字/ }), { target: { value: '亲子剪纸课' } });
  fireEvent.click(screen.getByRole('button', { name: '存下改动' }));
  await waitFor(() => expect(sent()).toMatchObject({ title: '亲子剪纸课', audience: activity.audience }));
});

test('I invite single households by their doors, and none any more makes it everybody’s', async () => {
  render(<ActivityEditor activity={null} />);
  fireEvent.change(screen.getByRole('textbox', { name: /名字/ }), { target: { value: '楼道议事' } });
  fireEvent.click(screen.getByRole('button', { name: '只请几户人家' }));
  fireEvent.change(await screen.findByRole('combobox', { name: '哪栋楼' }), { target: { value: 'c1.2' } });
  fireEvent.change(await screen.findByRole('combobox', { name: '哪一户' }), { target: { value: door.householdId } });
  fireEvent.click(screen.getByRole('button', { name: '请这一户' }));
  expect(screen.getByText('只请这 1 户，别家看得到，报不了。')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: '存成草稿' }));
  const invited = { scope: 'households', householdIds: [door.householdId] };
  await waitFor(() => expect(sent()).toMatchObject({ audience: { who: invited, ages: null } }));
  fireEvent.click(screen.getByRole('button', { name: '去掉机械厂家属院 2 号楼 1 单元 301' }));
  fireEvent.click(screen.getByRole('button', { name: '存成草稿' }));
  await waitFor(() => expect(sent()).toMatchObject({ audience: { who: { scope: 'everyone' } } }));
});

test('limiting the age asks a birthday of everybody; a side left empty has no limit', async () => {
  render(<ActivityEditor activity={null} />);
  fireEvent.change(screen.getByRole('textbox', { name: /名字/ }), { target: { value: '少儿书法' } });
  fireEvent.click(screen.getByRole('switch', { name: /限年龄/ }));
  fireEvent.change(screen.getByRole('textbox', { name: '从几岁（可不填）' }), { target: { value: '7' } });
  expect(screen.getByRole('textbox', { name: '第 1 个问题' })).toHaveValue('参加的人的生日');
  fireEvent.click(screen.getByRole('button', { name: '存成草稿' }));
  await waitFor(() =>
    expect(sent()).toMatchObject({
      audience: { ages: { from: 7, to: 120, questionId: 'q1' } },
      questions: [{ questionId: 'q1', type: 'date', required: true }],
    }),
  );
});
