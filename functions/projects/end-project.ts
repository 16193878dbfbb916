import type { ActedFor } from '../../shared/funds/entry';
import { AppError } from '../../shared/http/errors';
import { releasePosting } from '../../shared/projects/postings';
import { readHead } from '../funds/reads';
import type { Caller } from '../platform/serve';
import { giveBackLate } from './lent';
import { entryIdOf, postWith } from './post';
import type { Scene } from './standing';
import { PROJECT_MOVED, type ProjectItem, projectSteps, saveProject } from './store';

/**
 * Ends a project, well or not, and in the same transaction gives back to the fund what is still kept for it: gifts named
 * for a plan that was refused as well as what a finished one did not need.
 */
export async function endProject(caller: Caller, scene: Scene, next: ProjectItem): Promise<void> {
  const { community, project } = scene;
  const { fundId, projectNo } = project;
  const head = await readHead(community, fundId, { consistent: true });
  const leftOverFen = head?.restricted[projectNo] ?? 0;
  const ended = { ...next, leftOverFen };
  if (!head || leftOverFen === 0) await saveProject(community, ended, project);
  else await release(caller, scene, ended, head.seq);
  // A gift posted between the two reads; should this not get so far, the night does (giveBackAllLate).
  await giveBackLate(community, fundId, projectNo, caller.now);
}

async function release(caller: Caller, scene: Scene, ended: ProjectItem, seq: number): Promise<void> {
  const { community, project } = scene;
  const { fundId, projectNo } = project;
  const entryId = entryIdOf('release', fundId, projectNo, String(seq));
  const draft = releasePosting(entryId, project, { fen: ended.leftOverFen ?? 0, by: actors(caller, scene) });
  const steps = projectSteps(community, ended, project);
  await postWith(community, fundId, draft, caller.now, steps, PROJECT_MOVED).catch((error) => {
    // Less is kept than a moment ago: a gift was given back meanwhile.
    throw error instanceof AppError && error.code === 'PROJECT_SHORT' ? PROJECT_MOVED : error;
  });
}

/** The ledger names who acts for the fund, never a neighbour who applied. */
const actors = ({ person }: Caller, { fund }: Scene): ActedFor[] =>
  fund.managers.flatMap(({ personId, name, duty }) => (personId === person ? [{ name, duty }] : []));
