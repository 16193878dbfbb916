import type { listMyProjects } from '../../shared/projects/endpoints';
import { readFunds } from '../funds/reads';
import { inBatches } from '../platform/batches';
import type { Handle } from '../platform/serve';
import { cardOf, readApplied, readProject } from './store';

const AT_ONCE = 10;
/** Newest first; what is older is history. */
const SHOWN = 30;

export const listMyProjectsHandler: Handle<typeof listMyProjects> = async (_, { community, person }) => {
  const [applied, funds] = await Promise.all([readApplied(community, person), readFunds(community)]);
  const names = new Map(funds.map(({ fundId, name }) => [fundId, name]));
  const items = await inBatches(applied.slice(-SHOWN * 2), AT_ONCE, ({ fundId, projectNo }) =>
    readProject(community, fundId, projectNo),
  );
  const projects = items
    .flatMap((item) => (item ? [item] : []))
    .sort((a, b) => b.appliedAt.localeCompare(a.appliedAt))
    .slice(0, SHOWN)
    .map((item) => ({ ...cardOf(item), fundId: item.fundId, fundName: names.get(item.fundId) ?? '' }));
  return { projects };
};
