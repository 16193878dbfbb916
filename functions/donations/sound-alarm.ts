import { alarmSentence, alarmTitle, type PayAlarm } from '../../shared/donations/alarm';
import type { Role } from '../../shared/http/roles';
import { notify } from '../notices/notify';
import { inBatches } from '../platform/batches';
import type { CommunityId } from '../platform/identity';
import { readHolders } from '../platform/roles';
import { raiseAlarm } from './alarms-store';

/** Who settles alarms, and so is told of them. */
const TOLD: readonly Role[] = ['fund_keeper', 'supervisor'];
const AT_ONCE = 4;

/** Raises an alarm; the first time, those who look after the fund are told. */
export async function soundAlarm(community: CommunityId, alarm: PayAlarm): Promise<void> {
  if (!(await raiseAlarm(community, alarm))) return;
  const message = {
    messageId: `pay-alarm#${alarm.alarmId}`,
    sentAt: alarm.foundAt,
    title: alarmTitle(alarm),
    body: alarmSentence(alarm),
    page: '/packages/committee/pay-alarms/index',
  };
  await inBatches(await readHolders(community, TOLD, alarm.foundAt), AT_ONCE, (person) => notify(person, message));
}
