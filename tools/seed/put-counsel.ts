import { putDays } from '../../functions/activities/consultation-days-store';
import { putConsultation } from '../../functions/activities/consultations-store';
import { slotEndsAt, slotStartsAt } from '../../shared/activities/consultation-slots';
import type { Activity } from '../../shared/activities/schema';
import { localDay } from '../../shared/http/local-time';
import type { Cast } from './cast';
import { plus } from './clock';
import { seededRandom } from './random';

const QUARTERS_A_DAY = 96;
const TWO_O_CLOCK = 14 * 60;
const [FIELD, PLACE] = ['律师', '党群服务中心三楼谈心室'];
/** Who has booked on the first day: how many quarters after two, and why, as only the counsellor reads it. */
const VISITORS: [by: string, quarter: number, why: string][] = [
  ['li', 3, '想问问房子过户给孙子要办什么手续'],
  ['n21', 0, '邻居家漏水，怎么说得清楚'],
  ['n22', 5, '工资被拖了两个月'],
];

/** The counsellor's two afternoons with their quarters, three of the first one taken. */
export async function putCounsel({ community, now, of }: Cast, activity: Activity): Promise<void> {
  const { activityId, title } = activity;
  const counsellor = of('counsellor');
  const whole = {
    activityId,
    counsellorId: counsellor.personId,
    counsellorName: counsellor.name,
    field: FIELD,
    place: PLACE,
    fromMinutes: TWO_O_CLOCK,
    toMinutes: TWO_O_CLOCK + 180,
    cancelledBecause: null,
    cancelledAt: null,
    taken: {},
  };
  const days = activity.sessions.map(({ startsAt }) => localDay(startsAt));
  await putDays(
    community,
    days.map((day) => ({ ...whole, day })),
  );
  const [day = ''] = days;
  for (const [by, quarter, why] of VISITORS) {
    const visitor = of(by);
    const slot = (TWO_O_CLOCK * QUARTERS_A_DAY) / (24 * 60) + quarter;
    const booked = {
      consultationId: seededRandom(`consultation ${by}`).digits(26),
      ...{ activityId, title, day, slot, why },
      ...{ counsellorId: counsellor.personId, counsellorName: counsellor.name, field: FIELD, place: PLACE },
      startsAt: slotStartsAt(day, slot),
      endsAt: slotEndsAt(day, slot),
      bookedAt: plus(now, -86_400_000),
      personId: visitor.personId,
      name: visitor.name,
      phone: null,
    };
    await putConsultation(community, booked, undefined);
  }
}
