import type { listPayAlarms } from '../../shared/donations/desk-endpoints';
import type { Handle } from '../platform/serve';
import { readAlarms } from './alarms-store';

export const listPayAlarmsHandler: Handle<typeof listPayAlarms> = ({ query }, { community }) =>
  readAlarms(community, query.cursor);
