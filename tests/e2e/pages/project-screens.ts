import { listProjects } from '../../../shared/projects/endpoints';
import { projectPage } from '../../../shared/projects/page';
import { call, tokenOf } from '../api';
import { neighboursFund } from '../fund-scenes';
import { PEOPLE } from '../people';
import type { Screen } from './screens';

/** States in which every neighbour sees a project; one refused unseen stays between its people. */
const PUBLIC: ReadonlySet<string> = new Set(['published', 'approved', 'running', 'finished']);

/** A project of every state, as neighbours, strangers, managers and keepers see it; the form, the lists, the income. */
export async function projectScreens(): Promise<Screen[]> {
  const fundId = await neighboursFund();
  const token = await tokenOf(PEOPLE.fundKeeper);
  const groups = ['applied', 'published', 'running', 'finished', 'ended'] as const;
  const lists = await Promise.all(
    groups.map((group) => call(listProjects, { params: { fundId }, query: { group } }, token)),
  );
  const projects = lists.flatMap((list) => list.projects);
  const of = (name: string, person: string | null, page: string): Screen => ({
    name,
    person,
    address: `/packages/${page}/index?fundId=${fundId}`,
  });
  return [
    ...projects.map(({ title, projectNo, state }) => ({
      name: `project ${title}`,
      person: PUBLIC.has(state) ? PEOPLE.resident : PEOPLE.fundKeeper,
      address: projectPage({ fundId, projectNo }),
    })),
    ...projects
      .filter(({ state }) => state === 'running' || state === 'published')
      .map(({ title, projectNo }) => ({
        name: `managed ${title}`,
        person: PEOPLE.admin,
        address: projectPage({ fundId, projectNo }),
      })),
    of('projects', PEOPLE.resident, 'funds/projects'),
    of('projects in public', null, 'funds/projects'),
    of('apply for money', PEOPLE.resident, 'funds/apply'),
    of('approvals', PEOPLE.committee, 'funds/approvals'),
    of('fund income', PEOPLE.fundKeeper, 'committee/fund-income'),
    of('fund record', PEOPLE.fundKeeper, 'committee/fund-record'),
    of('fund confirm', PEOPLE.committee, 'committee/fund-confirm'),
    of('fund host', PEOPLE.fundKeeper, 'committee/fund-host'),
    of('machines', PEOPLE.fundKeeper, 'committee/machines'),
    of('a new machine', PEOPLE.fundKeeper, 'committee/machine'),
    of('statements', PEOPLE.fundKeeper, 'committee/statements'),
  ];
}
