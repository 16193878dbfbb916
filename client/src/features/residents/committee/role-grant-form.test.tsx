import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { getPlaces, listHouseholds } from '../../../../../shared/places/endpoints';
import type { Places } from '../../../../../shared/places/schema';
import { grantRole, listMembers } from '../../../../../shared/residents/endpoints';
import { resident, signedIn } from '../../../../test/people';
import { answer, asked, refuse } from '../../../../test/server';
import { forgetReplies } from '../../../platform/cache';
import { RoleGrantForm } from './role-grant-form';

const NOW = '2026-11-22T02:48:00.000Z';
const personId = `${'0'.repeat(25)}9`;
const places: Places = {
  community: resident.community as Places['community'],
  households: 1,
  adults: 2,
  people: 3,
  compounds: [{ compoundId: 'c1', name: '机械厂家属院', households: 1 }],
  buildings: [{ buildingId: 'c1.2', compoundId: 'c1', name: '2 号楼', households: 1 }],
  grids: [{ gridId: '1', level: 1, households: 1 }],
};

beforeEach(() => {
  forgetReplies();
  signedIn();
  answer(getPlaces, places);
  answer(listHouseholds, {
    households: [
      {
        householdId: 'c1.2.1.301',
        compoundId: 'c1',
        buildingId: 'c1.2',
        unit: '1',
        room: '301',
        exclusiveArea: 8960,
        gridId: '1',
        adults: 2,
        people: 3,
      },
    ],
  });
  answer(listMembers, { members: [{ personId, displayName: '王秀英', seat: 1, boundAt: NOW }] });
});

async function choosePerson() {
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: '哪栋楼' }), 'c1.2');
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: '哪一户' }), 'c1.2.1.301');
  await userEvent.click(await screen.findByRole('radio', { name: /王秀英/ }));
}

test('I cannot give a duty to nobody', async () => {
  render(<RoleGrantForm places={places} now={NOW} />);
  expect(await screen.findByRole('button', { name: '加上这项职责' })).toBeDisabled();
});

test('building, door and person chosen, 王秀英 becomes the committee of her compound', async () => {
  answer(grantRole, {
    personId,
    personName: '王秀英',
    role: 'committee',
    scope: 'compound:c1',
    fromAt: NOW,
    untilAt: null,
  });
  render(<RoleGrantForm places={places} now={NOW} />);
  await choosePerson();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '管哪一片' }), '机械厂家属院');
  await userEvent.click(screen.getByRole('button', { name: '加上这项职责' }));
  await waitFor(() => expect(asked.some(({ endpoint }) => endpoint === 'grantRole')).toBe(true));
  expect(asked.find(({ endpoint }) => endpoint === 'grantRole')?.body).toEqual({
    personId,
    role: 'committee',
    scope: 'compound:c1',
    untilAt: null,
  });
});

test.each(['社区管理员', '基金管理'])('the duty %s is one for the whole community only', async (duty) => {
  render(<RoleGrantForm places={places} now={NOW} />);
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: '管哪一片' }), '机械厂家属院');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '什么职责' }), duty);
  expect(screen.getByRole('combobox', { name: '管哪一片' })).toHaveValue('community');
  expect(screen.queryByRole('option', { name: '机械厂家属院' })).toBeNull();
});

test('when she holds the duty already I am told, and what I chose is still there', async () => {
  refuse(grantRole, 'ROLE_ALREADY_GRANTED');
  render(<RoleGrantForm places={places} now={NOW} />);
  await choosePerson();
  await userEvent.click(screen.getByRole('button', { name: '加上这项职责' }));
  expect(await screen.findByText('这个人已经有这项职责，不用再加。')).toBeVisible();
  expect(screen.getByRole('radio', { name: /王秀英/ })).toBeChecked();
});

test('I can give a duty with a screen reader', async () => {
  const { container } = render(<RoleGrantForm places={places} now={NOW} />);
  await screen.findByRole('combobox', { name: '哪栋楼' });
  expect(await axe(container)).toHaveNoViolations();
});
