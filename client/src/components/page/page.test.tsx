import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { signedIn } from '../../../test/people';
import Taro, { router } from '../../../test/taro';
import { setBadge } from '../../platform/badges';
import { dropSession } from '../../platform/session';
import { setTextSize } from '../../platform/text-size';
import { Page } from './page';

afterEach(() => {
  setTextSize('standard');
  setBadge('votes', 0);
});

test('every tab has a name, and I know which one I am on', async () => {
  setBadge('votes', 2);
  const { container } = render(<Page title="首页" tab="home" />);
  expect(screen.getByRole('navigation', { name: '主菜单' })).toHaveTextContent('首页议事2服务基金我的');
  expect(screen.getByRole('link', { name: '议事，2 件待办' })).toBeVisible();
  expect(container.querySelectorAll('[aria-current=page]')).toHaveLength(2);
  expect(document.title).toBe('首页 · 小马扎');
});

test('one tap makes everything large, and one tap brings it back', async () => {
  const { container } = render(<Page title="首页" tab="home" />);
  await userEvent.click(screen.getByRole('button', { name: /^大字/ }));
  expect(container.firstChild).toHaveClass('size-elder', 'is-big');
  await userEvent.click(screen.getByRole('button', { name: /^标准/ }));
  expect(container.firstChild).not.toHaveClass('is-big');
});

test('back from a page that was opened by a link leads home', async () => {
  router.path = '/packages/votes/detail/index';
  render(<Page title="表决" />);
  await userEvent.click(screen.getByRole('button', { name: '返回' }));
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' });
});

test('a page for residents asks a newcomer to bind the household first', () => {
  signedIn({ community: null, homes: [] });
  render(
    <Page title="议事" needs="resident">
      秘密
    </Page>,
  );
  expect(screen.queryByText('秘密')).toBeNull();
  expect(screen.getByRole('link', { name: '去绑定' })).toHaveAttribute('href', '/packages/account/bind/index');
});

test('a committee page shows itself to the committee only', () => {
  signedIn();
  const { unmount } = render(
    <Page title="起草表决" needs={['committee']}>
      秘密
    </Page>,
  );
  expect(screen.queryByText('秘密')).toBeNull();
  unmount();
  signedIn({
    roles: [{ role: 'committee', scope: 'community', fromAt: '2026-01-01T00:00:00.000Z', untilAt: null }],
  });
  render(
    <Page title="起草表决" needs={['committee']}>
      公开
    </Page>,
  );
  expect(screen.getByText('公开')).toBeVisible();
});

test('signed out in a browser, the page leads to signing in with the phone', () => {
  dropSession();
  render(
    <Page title="议事" needs="resident">
      秘密
    </Page>,
  );
  expect(screen.getByRole('link', { name: '用手机登录' })).toBeVisible();
});

test('the frame has no accessibility violation', async () => {
  signedIn();
  const { container } = render(<Page title="议事" tab="votes" needs="resident" />);
  expect(await axe(container)).toHaveNoViolations();
});
