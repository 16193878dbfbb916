import { PayAlarm } from '../../shared/donations/alarm';
import { AppError } from '../../shared/http/errors';
import type { CommunityId } from '../platform/identity';
import { type Item, type Key, list, write } from '../platform/table';

// Where WeChat Pay's books and ours differ, and refunds it cannot give back. An alarm is found once, and settled once by somebody who looked.
//
// Access patterns
//   A community's alarms, the newest first | query | COMMUNITY#<c>#PAY_ALARMS | * | 0.5 RCU per 8
//   Raise an alarm | put | COMMUNITY#<c>#PAY_ALARMS | <alarmId> | 1 WCU
//   Settle it | update | COMMUNITY#<c>#PAY_ALARMS | <alarmId> | 1 WCU

const ALARMS_A_PAGE = 50;
const partition = (community: CommunityId): string => `COMMUNITY#${community}#PAY_ALARMS`;
const keyOf = (community: CommunityId, alarmId: string): Key => ({ pk: partition(community), sk: alarmId });
const KNOWN = new Error('this alarm was raised before');

/** Raises it; true when nobody had before. */
export async function raiseAlarm(community: CommunityId, alarm: PayAlarm): Promise<boolean> {
  const Put = {
    Item: { ...keyOf(community, alarm.alarmId), ...alarm },
    ConditionExpression: 'attribute_not_exists(pk)',
  };
  try {
    await write({ write: { Put }, onRefused: () => KNOWN });
    return true;
  } catch (error) {
    if (error !== KNOWN) throw error;
    return false;
  }
}

export async function readAlarms(community: CommunityId, cursor?: string) {
  const query = { pk: partition(community), newestFirst: true, limit: ALARMS_A_PAGE };
  const page = await list(query, cursor);
  return { alarms: page.items.map((item) => PayAlarm.parse(item)), cursor: page.cursor };
}

export async function settleAlarm(
  community: CommunityId,
  alarmId: string,
  settled: NonNullable<PayAlarm['settled']>,
): Promise<PayAlarm> {
  const item = await write({
    write: {
      Update: {
        Key: keyOf(community, alarmId),
        UpdateExpression: 'SET settled = :settled',
        ConditionExpression: 'attribute_type(settled, :null)',
        ExpressionAttributeValues: { ':settled': settled, ':null': 'NULL' },
      },
    },
    onRefused: (found) => new AppError(found ? 'ALREADY_DECIDED' : 'NOT_FOUND'),
  });
  return PayAlarm.parse(item as Item);
}
