import * as api from '../../shared/notices/endpoints';
import { route, serve } from '../platform/serve';
import { decideNoticeHandler } from './decide-notice';
import { getTemplatesHandler } from './get-templates';
import { listInboxHandler } from './list-inbox';
import { listNoticesHandler } from './list-notices';
import { postNoticeHandler } from './post-notice';
import { readInboxHandler } from './read-inbox';
import { recordConsentsHandler } from './record-consents';

export const handler = serve([
  route(api.listNotices, listNoticesHandler),
  route(api.postNotice, postNoticeHandler),
  route(api.decideNotice, decideNoticeHandler),
  route(api.listInbox, listInboxHandler),
  route(api.readInbox, readInboxHandler),
  route(api.getTemplates, getTemplatesHandler),
  route(api.recordConsents, recordConsentsHandler),
]);
