import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { getHealth } from '../../../../../shared/system/endpoints';
import { createVote, listVotes } from '../../../../../shared/votes/endpoints';
import { resident, signedIn } from '../../../../test/people';
import { answer, asked, goOffline, refuse } from '../../../../test/server';
import { router } from '../../../../test/taro';
import { voteDetail } from '../../../../test/votes';
import CommitteeDraftPage from '../../../packages/committee/draft';

const duty = { role: 'committee', scope: 'community', fromAt: '2026-01-01T00:00:00.000Z', untilAt: null } as const;

beforeEach(() => {
  signedIn({ roles: [duty], personId: resident.personId });
  router.params = {};
  answer(getHealth, { ok: true, stage: 'test', now: new Date().toISOString() });
  answer(listVotes, { votes: [], cursor: null });
});

const field = (name: RegExp) => screen.findByRole('textbox', { name });
const press = async () => userEvent.click(await screen.findByRole('button', { name: '下一步' }));
const sent = () =>
  asked
    .filter(({ endpoint }) => endpoint === 'createVote')
    .map(({ body }) => body as { draftId: string; title: string });
async function write() {
  render(<CommitteeDraftPage />);
  await userEvent.type(await field(/标题/), '旧车棚改充电棚');
  await userEvent.type(await field(/问题/), '同意把旧车棚改成充电棚吗？');
}

test('no answer came, I press again: the server can tell that it is the same draft', async () => {
  goOffline(createVote);
  await write();
  await press();
  await waitFor(() => expect(sent()).toHaveLength(1));
  answer(createVote, voteDetail({ state: 'draft', mayManage: true }));
  await press();
  await waitFor(() => expect(sent()).toHaveLength(2));
  expect(sent()[1]).toEqual(sent()[0]);
  expect(sent()[0]?.draftId).toMatch(/^[0-9a-z]{26}$/);
});

test('it was saved and I wrote on: I am told, and may press once more to keep both', async () => {
  refuse(createVote, 'DRAFT_SAVED_BEFORE');
  await write();
  await press();
  await screen.findByText(/已经存好一次/);
  answer(createVote, voteDetail({ state: 'draft', mayManage: true }));
  await press();
  await waitFor(() => expect(sent()).toHaveLength(2));
  expect(sent()[1]?.draftId).not.toBe(sent()[0]?.draftId);
  expect(sent()[1]?.title).toBe('旧车棚改充电棚');
});
