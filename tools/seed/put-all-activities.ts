import { inBatches } from '../../functions/platform/batches';
import type { Activity } from '../../shared/activities/schema';
import type { Cast } from './cast';
import { gejinActivities } from './gejin-activities';
import { gejinKinds } from './gejin-kinds';
import { putDemoActivity } from './put-activities';
import { putClass } from './put-class';
import { putCounsel } from './put-counsel';
import { putFair } from './put-fair';
import { putFestivalChoice } from './put-festival';

/** Activities know nothing of each other, so some go in side by side. */
const AT_ONCE = 4;

/** Puts 鬲津社区's activities, of every kind and in every state. */
export async function putActivities(cast: Cast): Promise<void> {
  const demos = [...gejinActivities(cast.now), ...gejinKinds(cast.now)];
  const put = await inBatches(demos, AT_ONCE, (demo) => putDemoActivity(cast, demo));
  const of = (key: string): Activity => put[demos.findIndex((demo) => demo.key === key)] as Activity;
  await putClass(cast, of('class'));
  await putFair(cast, of('fair'));
  await putCounsel(cast, of('counsel'));
  await putFestivalChoice(cast, of('happy-life'), of('dumplings'));
}
