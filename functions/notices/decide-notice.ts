import type { decideNotice } from '../../shared/notices/endpoints';
import type { Handle } from '../platform/serve';
import { decideHeld } from './store';

export const decideNoticeHandler: Handle<typeof decideNotice> = async (
  { params, body },
  { community, person, now },
) => {
  await decideHeld(community, params.noticeId, body.show, person, now);
  return { done: true };
};
