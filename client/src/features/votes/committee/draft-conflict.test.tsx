import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { getHealth } from '../../../../../shared/system/endpoints';
import { getVote, listVotes, updateVote } from '../../../../../shared/votes/endpoints';
import { resident, signedIn } from '../../../../test/people';
import { answer, asked, refuse } from '../../../../test/server';
import { router } from '../../../../test/taro';
import { voteDetail } from '../../../../test/votes';
import CommitteeDraftPage from '../../../packages/committee/draft';

const FAR = '2099-01-08T00:00:00.000Z';
const draft = voteDetail({ state: 'draft', opensAt: '2099-01-01T00:00:00.000Z', closesAt: FAR, mayManage: true });
const theirs = { ...draft, revision: 4, title: '别人改过的标题' };
const duty = { role: 'committee', scope: 'community', fromAt: '2026-01-01T00:00:00.000Z', untilAt: null } as const;

beforeEach(() => {
  signedIn({ roles: [duty], personId: resident.personId });
  router.params = { voteId: draft.voteId };
  answer(getHealth, { ok: true, stage: 'test', now: new Date().toISOString() });
  answer(listVotes, { votes: [], cursor: null });
  answer(getVote, draft);
});

const titleField = () => screen.findByRole('textbox', { name: /标题/ });
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const sent = () => asked.filter(({ endpoint }) => endpoint === 'updateVote').map(({ body }) => body);

/** My edit arrives after a colleague's. */
async function collide() {
  refuse(updateVote, 'DRAFT_CHANGED', () => answer(getVote, theirs));
  const rendered = render(<CommitteeDraftPage />);
  await userEvent.type(await titleField(), '吗');
  await press('下一步');
  await screen.findByText('这份草稿刚在别处改过');
  return rendered;
}

test('what I save says which draft it was made on', async () => {
  answer(updateVote, { ...draft, revision: 4 });
  render(<CommitteeDraftPage />);
  await userEvent.type(await titleField(), '吗');
  await press('下一步');
  await waitFor(() => expect(sent()).toMatchObject([{ revision: 3, title: `${draft.title}吗` }]));
});

test('when a colleague was faster I am told, and what I typed is still there', async () => {
  const { container } = await collide();
  expect(await titleField()).toHaveValue(`${draft.title}吗`);
  expect(sent()).toMatchObject([{ revision: 3 }]);
  expect(await axe(container)).toHaveNoViolations();
});

test('I may keep mine: it is saved over the one I now know of', async () => {
  await collide();
  await press('用我这份');
  expect(screen.queryByRole('alert')).toBeNull();
  answer(updateVote, { ...draft, revision: 5 });
  await press('下一步');
  await waitFor(() => expect(sent()).toHaveLength(2));
  expect(sent()[1]).toMatchObject({ revision: 4, title: `${draft.title}吗` });
});

test('or I take the latest', async () => {
  await collide();
  await press('用最新的');
  expect(await titleField()).toHaveValue('别人改过的标题');
  expect(screen.queryByRole('alert')).toBeNull();
});
