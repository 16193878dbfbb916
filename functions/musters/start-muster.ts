import type { startMuster } from '../../shared/musters/endpoints';
import { newId, randomSecret } from '../platform/ids';
import { moderate } from '../platform/moderate';
import { openidOf } from '../platform/person';
import type { Handle } from '../platform/serve';
import { callingOf } from './calling';
import { detailFor } from './detail';
import { readPlan } from './plans-store';
import { assertCommands } from './rights';
import { putMuster } from './store';

/**
 * One tap calls people out. Words the content check is not sure about do not stop it: the call goes out with the
 * standard sentence, for an emergency waits for nobody. The stream writes to the people, a group at a time.
 */
export const startMusterHandler: Handle<typeof startMuster> = async ({ body }, caller) => {
  await assertCommands(caller);
  const { community, person, now } = caller;
  const plan = await readPlan(community, body.planId);
  const groupIds = body.groupIds ?? plan.groups.map(({ groupId }) => groupId);
  const calling = callingOf(plan, groupIds, new Set(), now);
  const typed = `${body.place}\n${body.message}`.trim();
  const moderation = typed === '' ? 'pass' : await moderate(await openidOf(person), typed);
  const words =
    moderation === 'pass'
      ? { place: body.place || plan.place, message: body.message }
      : { place: plan.place, message: typed };
  const muster = {
    musterId: newId(now),
    planId: plan.planId,
    planName: plan.name,
    kind: body.kind,
    state: 'live' as const,
    startedAt: now,
    stoodDownAt: null,
    ...words,
    moderation,
    startedBy: person,
    calledGroups: calling.map(({ group }) => group.groupId),
    siteSecret: randomSecret(),
    standDownNote: '',
    report: null,
    revision: 1,
  };
  await putMuster(community, muster, plan, calling);
  return detailFor(caller, muster.musterId, { consistent: true });
};
