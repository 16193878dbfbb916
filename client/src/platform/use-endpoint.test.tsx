import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { getPlaces, listCommunities } from '../../../shared/places/endpoints';
import { getMe, updateMe } from '../../../shared/residents/endpoints';
import { resident, signedIn } from '../../test/people';
import { answer, asked, goOffline, refuse } from '../../test/server';
import { ErrorBanner } from '../components/banner/error-banner';
import { Btn } from '../components/btn/btn';
import { Loaded } from '../components/loaded/loaded';
import { forgetReplies, putReply } from './cache';
import { useCommand } from './use-command';
import { useEndpoint } from './use-endpoint';

function Name({ keep = false }: { keep?: boolean }) {
  const me = useEndpoint(getMe, {}, { keep });
  return <Loaded of={me}>{({ displayName }) => <p>{displayName}</p>}</Loaded>;
}

test('what I saw last time is there at once, also without a network, and says that it is a copy', async () => {
  signedIn();
  answer(getMe, resident);
  const { unmount } = render(<Name keep />);
  await screen.findByText('李桂芳');
  unmount();
  forgetReplies();
  // Older than a reply stays fresh, so that it is asked for again.
  jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
  goOffline(getMe);
  render(<Name keep />);
  expect(screen.getByText('李桂芳')).toBeVisible();
  expect(await screen.findByText(/您看到的是 .* 的内容/)).toBeVisible();
  jest.restoreAllMocks();
});

test('nothing of the person before is shown to the next one', async () => {
  signedIn();
  answer(getMe, resident);
  const first = render(<Name keep />);
  await screen.findByText('李桂芳');
  first.unmount();
  signedIn({ personId: `${'0'.repeat(25)}2` });
  goOffline(getMe);
  render(<Name keep />);
  expect(await screen.findByText('连不上网')).toBeVisible();
  expect(screen.queryByText('李桂芳')).toBeNull();
});

test('without a session nothing is asked, except what is public', async () => {
  function Both() {
    useEndpoint(getMe);
    const { data } = useEndpoint(listCommunities);
    return <p>{data ? '有社区' : '…'}</p>;
  }
  answer(listCommunities, { communities: [] });
  render(<Both />);
  await screen.findByText('有社区');
  expect(asked.map(({ endpoint }) => endpoint)).toEqual(['listCommunities']);
});

test('before I am bound to a community, nothing of a community is asked', async () => {
  function Both() {
    const { data } = useEndpoint(getMe);
    useEndpoint(getPlaces);
    return <p>{data ? data.displayName : '…'}</p>;
  }
  answer(getMe, signedIn({ community: null, homes: [], communities: [] }));
  render(<Both />);
  await screen.findByText('李桂芳');
  expect(asked.map(({ endpoint }) => endpoint)).toEqual(['getMe']);
});

test('an error page tries again when I ask it to', async () => {
  signedIn();
  goOffline(getMe);
  render(<Name />);
  const again = await screen.findByRole('button', { name: '再试一次' });
  answer(getMe, resident);
  await userEvent.click(again);
  expect(await screen.findByText('李桂芳')).toBeVisible();
});

function Rename() {
  const rename = useCommand(updateMe, { onDone: (me) => putReply(getMe, {}, me) });
  return (
    <>
      <Name />
      <ErrorBanner error={rename.error} />
      <Btn working={rename.working} onClick={() => rename.run({ body: { displayName: '李阿姨' } })}>
        改名
      </Btn>
    </>
  );
}

test('a write replies with the thing it changed, and every place that shows it changes', async () => {
  signedIn();
  answer(getMe, resident);
  answer(updateMe, { ...resident, displayName: '李阿姨' });
  render(<Rename />);
  await screen.findByText('李桂芳');
  await userEvent.click(screen.getByRole('button', { name: '改名' }));
  expect(await screen.findByText('李阿姨')).toBeVisible();
  expect(asked.map(({ endpoint }) => endpoint)).toEqual(['getMe', 'updateMe']);
});

test('a refusal is one sentence beside the button, and nothing else changes', async () => {
  signedIn();
  answer(getMe, resident);
  refuse(updateMe, 'TEXT_RISKY');
  render(<Rename />);
  await screen.findByText('李桂芳');
  await userEvent.click(screen.getByRole('button', { name: '改名' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('没有通过微信的内容检查');
  expect(screen.getByText('李桂芳')).toBeVisible();
});
