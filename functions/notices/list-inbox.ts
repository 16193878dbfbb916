import type { listInbox } from '../../shared/notices/endpoints';
import type { Handle } from '../platform/serve';
import { readInboxPage } from './inbox-store';

export const listInboxHandler: Handle<typeof listInbox> = ({ query }, { person }) =>
  readInboxPage(person, query.cursor);
