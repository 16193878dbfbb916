import { readProject, saveProject } from '../../functions/projects/store';
import { applyForProject, publishPlan } from '../../shared/projects/endpoints';
import { newFund } from '../fund-scene';
import { draftId, income, plan } from '../project-scene';
import { must } from '../send';
import type { World } from '../world';

/** A fund of this world, run by its admin, with the neighbour's project that may spend: so that events get to the money. */
export async function fundedProject({ community, admin, neighbour }: World) {
  const now = new Date().toISOString();
  const { personId } = admin.session.me;
  const managers = [{ personId, name: '管理员', duty: '管委会' }];
  const fundId = await newFund(community, now, { managers, policy: [{ uptoFen: 1_000_000, approvals: 1 }] });
  const body = { draftId: draftId(), plan: plan() };
  const { projectNo } = await must(applyForProject, neighbour.session.token, { params: { fundId }, body });
  const params = { fundId, projectNo };
  await must(publishPlan, admin.session.token, { params, body: { revision: 1, days: 3 } });
  const shown = await readProject(community, fundId, projectNo, { consistent: true });
  if (shown) await saveProject(community, { ...shown, state: 'approved', approvedAt: now }, shown);
  await income({ community, fundId, now }, 200_000, projectNo);
  return params;
}
