import {
  decideNotice,
  getTemplates,
  listInbox,
  listNotices,
  postNotice,
  readInbox,
  recordConsents,
} from '../../shared/notices/endpoints';
import { route, serve } from '../platform/serve';
import { decideNoticeHandler } from './decide-notice';
import { getTemplatesHandler } from './get-templates';
import { listInboxHandler } from './list-inbox';
import { listNoticesHandler } from './list-notices';
import { postNoticeHandler } from './post-notice';
import { readInboxHandler } from './read-inbox';
import { recordConsentsHandler } from './record-consents';

export const handler = serve([
  route(listNotices, listNoticesHandler),
  route(postNotice, postNoticeHandler),
  route(decideNotice, decideNoticeHandler),
  route(listInbox, listInboxHandler),
  route(readInbox, readInboxHandler),
  route(getTemplates, getTemplatesHandler),
  route(recordConsents, recordConsentsHandler),
]);
