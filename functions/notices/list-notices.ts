import type { listNotices } from '../../shared/notices/endpoints';
import { isVisible, postingDuty } from '../../shared/notices/rules';
import type { Handle } from '../platform/serve';
import { readNotices } from './store';

export const listNoticesHandler: Handle<typeof listNotices> = async ({ query }, caller) => {
  const [page, roles] = await Promise.all([readNotices(caller.community, query.cursor), caller.roles()]);
  const mayPost = postingDuty(roles, caller.now) !== null;
  return { notices: page.notices.filter(({ state }) => isVisible(state, mayPost)), cursor: page.cursor };
};
