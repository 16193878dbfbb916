import { callingOf } from '../../functions/musters/calling';
import { putAnswer, putPresent } from '../../functions/musters/calls-store';
import { putPlan } from '../../functions/musters/plans-store';
import { endMuster, type Muster, putMuster } from '../../functions/musters/store';
import { inBatches } from '../../functions/platform/batches';
import { newId, randomSecret } from '../../functions/platform/ids';
import type { MusterPlan } from '../../shared/musters/schema';
import { GROUP_TEMPLATE } from '../../shared/musters/template';
import type { Actor, Cast } from './cast';
import { dayAt, plus } from './clock';
import { seededRandom } from './random';

const MINUTE = 60_000;
const AT_ONCE = 8;
/** Groups whose owner can be tried out by a demo person. */
const OWNERS = ['committee', 'committee2', 'zhang', 'wang', 'v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'v8'];

const named = ({ personId, name }: Actor) => ({ personId, name });

/** The plan with its twelve groups and named owners, and the report of a drill twenty days ago. */
export async function putMusters(cast: Cast): Promise<void> {
  const { community, now, of, neighbours } = cast;
  const crew = [of('li'), of('two-homes'), ...neighbours];
  const groups = GROUP_TEMPLATE.map((group, i) => ({
    ...group,
    groupId: `g${i + 1}` as const,
    owner: named(of(OWNERS[i] as string)),
    members: crew.filter((_, n) => n % GROUP_TEMPLATE.length === i).map(named),
  }));
  const planId = seededRandom('plan flood').digits(26);
  const plan: MusterPlan = {
    planId,
    name: '防汛应急预案',
    place: '院门口小广场旗杆下',
    groups,
    revision: 1,
    updatedAt: plus(now, -40 * 86_400_000),
  };
  await putPlan(community, plan, null);
  await putDrill(cast, plan);
}

/** Most came within a quarter of an hour, some could not, a few were not reached. */
async function putDrill({ community, now, of }: Cast, plan: MusterPlan): Promise<void> {
  const startedAt = dayAt(now, -20, 9);
  const groupIds = plan.groups.map(({ groupId }) => groupId);
  const calling = callingOf(plan, groupIds, new Set(), startedAt);
  const muster: Muster = {
    musterId: newId(startedAt),
    planId: plan.planId,
    planName: plan.name,
    kind: 'drill',
    state: 'live',
    startedAt,
    stoodDownAt: null,
    place: plan.place,
    message: '',
    moderation: 'pass',
    startedBy: of('admin').personId,
    calledGroups: groupIds,
    siteSecret: randomSecret(),
    standDownNote: '',
    report: null,
    revision: 1,
  };
  await putMuster(community, muster, plan, calling);
  const random = seededRandom('drill');
  const called = calling.flatMap(({ group, people }) =>
    people.map(({ personId }) => ({ groupId: group.groupId, personId, ownerId: group.ownerId, luck: random.next() })),
  );
  await inBatches(called, AT_ONCE, async ({ luck, ownerId, ...who }) => {
    const place = { community, musterId: muster.musterId, ...who };
    const minutes = 2 + Math.floor(luck * 14);
    if (luck > 0.92) return;
    const coming = luck < 0.8;
    const answer = { reply: coming ? 'coming' : 'cannot', etaMinutes: coming ? minutes : null } as const;
    await putAnswer(place, answer, plus(startedAt, MINUTE));
    if (coming) await putPresent(place, 'roll_call', ownerId, plus(startedAt, minutes * MINUTE));
  });
  await endMuster(community, muster, '演练结束，大家都回去歇着。', plus(startedAt, 35 * MINUTE));
}
