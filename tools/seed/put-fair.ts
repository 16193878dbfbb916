import {
  changeMap,
  type PlanItem,
  putNeeds,
  putPlan,
  readPlan,
  takeNumber,
} from '../../functions/activities/fair-store';
import { changeStall, putStall, type StallItem } from '../../functions/activities/stalls-store';
import type { Activity } from '../../shared/activities/schema';
import type { Cast } from './cast';
import { plus } from './clock';
import { type DemoStall, FAIR_NEEDS, FAIR_STALLS, FAIR_WISHES } from './gejin-kinds';
import { seededRandom } from './random';

const HOUR = 3_600_000;
const ROWS = 3;
const COLUMNS = 5;
const NUMBER_TAKEN = new Error('the seed gives numbers one after the other');

/** The fair's call: what households need, which stalls applied, and where those that are in stand. */
export async function putFair(cast: Cast, { activityId, closesAt }: Activity): Promise<void> {
  const { community, now, of } = cast;
  const plan = { needs: FAIR_NEEDS, rows: ROWS, columns: COLUMNS, callUntil: closesAt };
  const planned = await putPlan(community, activityId, plan, undefined, 0);
  for (const [by, needIds] of FAIR_WISHES)
    await putNeeds(community, activityId, of(by).householdId, needIds, planned, plus(now, -20 * HOUR));
  for (const stall of FAIR_STALLS) await putDemoStall(cast, planned, activityId, stall);
}

async function putDemoStall(
  { community, now, of }: Cast,
  plan: PlanItem,
  activityId: string,
  { by, cell, ...form }: DemoStall,
) {
  const applied: StallItem = {
    ...form,
    stallId: seededRandom(`stall ${form.name}`).digits(26),
    activityId,
    by: of(by).personId,
    state: 'applied',
    number: null,
    cell: null,
    because: null,
    appliedAt: plus(now, -18 * HOUR),
    decidedAt: null,
  };
  await putStall(community, activityId, applied, plan, plus(now, -18 * HOUR));
  if (!cell) return;
  const number = (await readPlan(community, activityId))?.nextNumber ?? 1;
  const decision = { state: 'accepted', number, decidedAt: plus(now, -6 * HOUR) } as const;
  const take = takeNumber(community, activityId, number, NUMBER_TAKEN);
  const accepted = await changeStall(community, applied, decision, [take]);
  await changeStall(community, accepted, { cell }, [changeMap(community, activityId, applied.stallId, null, cell)]);
}
