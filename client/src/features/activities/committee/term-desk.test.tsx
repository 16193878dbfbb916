import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { Term } from '../../../../../shared/activities/classroom';
import {
  type Classroom,
  cancelClassDay,
  getClassroom,
  setTerm,
} from '../../../../../shared/activities/classroom-endpoints';
import { signedIn } from '../../../../test/people';
import { answer, asked, refuse, resetServer } from '../../../../test/server';
import { TermDesk } from './term-desk';

const params = { activityId: 'a'.repeat(26), sessionId: `202611281630${'a'.repeat(8)}` };
const term: Term = {
  firstDay: '2026-11-23',
  lastDay: '2026-12-04',
  weekdays: [1, 2, 3, 4, 5],
  fromMinutes: 990,
  toMinutes: 1080,
  off: [{ day: '2026-11-25', because: '运动会' }],
  revision: 3,
};
const room: Classroom = {
  ...params,
  title: '四点半课堂',
  place: '二楼',
  term,
  nextDays: ['2026-11-23', '2026-11-24'],
  today: { day: '2026-11-22', state: 'none' },
  mine: null,
  mayTeach: true,
};
const bodyOf = (endpoint: string) => asked.filter((one) => one.endpoint === endpoint).at(-1)?.body;

beforeEach(() => {
  resetServer();
  signedIn();
  answer(getClassroom, room);
});

test('a new term counts its lessons before it is saved', async () => {
  answer(getClassroom, { ...room, term: null });
  answer(setTerm, { term: { ...term, revision: 1 }, days: [] });
  const { container } = render(<TermDesk {...params} />);
  fireEvent.change(await screen.findByLabelText('第一天', { selector: 'input' }), { target: { value: '2026-11-23' } });
  expect(screen.getByRole('button', { name: '存下这学期' })).toBeDisabled();
  fireEvent.change(screen.getByLabelText('最后一天', { selector: 'input' }), { target: { value: '2026-11-29' } });
  expect(screen.getByText('一共 5 次课。')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('checkbox', { name: '周五' }));
  fireEvent.click(screen.getByRole('button', { name: '加一天停课' }));
  expect(screen.getByText('停课的日子要写上哪天和原因。')).toBeInTheDocument();
  fireEvent.change(screen.getByLabelText('停课的第 1 天', { selector: 'input' }), { target: { value: '2026-11-25' } });
  fireEvent.change(screen.getByRole('textbox', { name: '因为什么' }), { target: { value: '运动会' } });
  expect(screen.getByText('一共 3 次课。')).toBeInTheDocument();
  expect(await axe(container)).toHaveNoViolations();
  fireEvent.click(screen.getByRole('button', { name: '存下这学期' }));
  await waitFor(() =>
    expect(bodyOf('setTerm')).toEqual({
      ...term,
      lastDay: '2026-11-29',
      weekdays: [1, 2, 3, 4],
      revision: 0,
    }),
  );
});

test('one lesson is called off with a reason', async () => {
  answer(cancelClassDay, { term });
  const { container } = render(<TermDesk {...params} />);
  expect(await screen.findByText('11月25日 周三（运动会）')).toBeInTheDocument();
  expect(await axe(container)).toHaveNoViolations();
  fireEvent.change(screen.getByRole('combobox', { name: '停哪一天' }), { target: { value: '2026-11-24' } });
  fireEvent.click(screen.getByRole('button', { name: '停这一天课' }));
  const sheet = within(screen.getByRole('dialog', { name: '11月24日 周二停课？' }));
  fireEvent.change(sheet.getByRole('textbox', { name: /为什么停课/ }), { target: { value: '老师生病' } });
  fireEvent.click(sheet.getByRole('button', { name: '停这一天' }));
  await waitFor(() => expect(bodyOf('cancelClassDay')).toEqual({ because: '老师生病' }));
});

test('whoever does not teach the class is told who can call a lesson off', async () => {
  answer(getClassroom, { ...room, mayTeach: false });
  render(<TermDesk {...params} />);
  expect(await screen.findByText('临时停一天课，由老师来停')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '停这一天课' })).toBeNull();
});

test('when a colleague changed the term meanwhile, I am told and nothing typed is lost', async () => {
  refuse(setTerm, 'DRAFT_CHANGED');
  render(<TermDesk {...params} />);
  fireEvent.click(await screen.findByRole('button', { name: '改这学期' }));
  fireEvent.change(screen.getByLabelText('最后一天', { selector: 'input' }), { target: { value: '2026-12-11' } });
  fireEvent.click(screen.getByRole('button', { name: '存下这学期' }));
  expect(await screen.findByText(/别人刚刚改过/)).toBeInTheDocument();
  expect(screen.getByLabelText('最后一天', { selector: 'input' })).toHaveValue('2026-12-11');
});
