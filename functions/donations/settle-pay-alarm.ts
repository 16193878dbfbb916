import type { settlePayAlarm } from '../../shared/donations/desk-endpoints';
import type { Handle } from '../platform/serve';
import { settleAlarm } from './alarms-store';

export const settlePayAlarmHandler: Handle<typeof settlePayAlarm> = ({ params, body }, { community, person, now }) =>
  settleAlarm(community, params.alarmId, { by: person, note: body.note, at: now });
