import { listVotes } from '../../../shared/votes/endpoints';
import type { VoteState } from '../../../shared/votes/schema';
import { call, tokenOf } from '../api';
import { PEOPLE } from '../people';
import { budgetScreens } from './budget-screens';
import { fundScreens } from './fund-screens';
import { projectScreens } from './project-screens';
import { serviceScreens } from './service-screens';

/** One address to look at, as one person. */
export interface Screen {
  name: string;
  person: string | null;
  address: string;
  /** shows a sheet of paper, in the sizes of print whatever the text size of the screen */
  paper?: true;
}

const tab = (name: string, person: string | null, page: string): Screen => ({
  name,
  person,
  address: `/pages/${page}/index`,
});
const account = (name: string, person: string | null, page: string): Screen => ({
  name,
  person,
  address: `/packages/account/${page}/index`,
});
const committee = (name: string, person: string, page: string, voteId?: string): Screen => ({
  name,
  person,
  address: `/packages/committee/${page}/index${voteId ? `?voteId=${voteId}` : ''}`,
});

type Filter = 'mine' | 'live' | 'done' | 'drafts';

/** One vote of each state the demo community has, as this person may see them. */
async function votesByState(person: string, filters: readonly Filter[]): Promise<Map<VoteState, string>> {
  const token = await tokenOf(person);
  const found = new Map<VoteState, string>();
  for (const filter of filters) {
    const { votes } = await call(listVotes, { query: { filter } }, token);
    for (const { state, voteId } of votes) found.set(state, voteId);
  }
  return found;
}

const FIXED: Screen[] = [
  tab('home', PEOPLE.resident, 'home'),
  tab('home of a newcomer', PEOPLE.newcomer, 'home'),
  tab('home of the committee', PEOPLE.committee, 'home'),
  tab('votes', PEOPLE.resident, 'votes'),
  tab('services', PEOPLE.resident, 'services'),
  tab('funds', PEOPLE.resident, 'funds'),
  tab('me', PEOPLE.resident, 'me'),
  tab('me of the admin', PEOPLE.admin, 'me'),
  tab('home signed out', null, 'home'),
  account('sign-in', null, 'sign-in'),
  account('bind', PEOPLE.newcomer, 'bind'),
  account('communities', PEOPLE.twoHomes, 'communities'),
  account('inbox', PEOPLE.resident, 'inbox'),
  account('privacy', PEOPLE.resident, 'privacy'),
  account('laptop', PEOPLE.resident, 'laptop'),
  committee('desk', PEOPLE.committee, 'desk'),
  committee('draft', PEOPLE.committee, 'draft'),
  committee('notices', PEOPLE.committee, 'notices'),
  committee('roll', PEOPLE.admin, 'roll'),
  committee('codes', PEOPLE.admin, 'codes'),
  committee('requests', PEOPLE.admin, 'requests'),
  committee('roles', PEOPLE.admin, 'roles'),
];

/** Every page of the client, and a vote's pages in every state it can be in. */
export async function allScreens(): Promise<Screen[]> {
  const detail = '/packages/votes/detail/index?voteId=';
  const seen = await votesByState(PEOPLE.resident, ['done', 'live', 'mine']);
  const run = await votesByState(PEOPLE.committee, ['drafts', 'done', 'live']);
  const votes = [...seen].map(([state, id]) => ({
    name: `vote ${state}`,
    person: PEOPLE.resident,
    address: detail + id,
  }));
  const managed = [...run].map(([state, id]) => committee(`manage ${state}`, PEOPLE.committee, 'manage', id));
  const draft = run.get('draft');
  const preview = draft ? [committee('preview', PEOPLE.committee, 'preview', draft)] : [];
  return [
    ...FIXED,
    ...votes,
    ...managed,
    ...preview,
    ...(await serviceScreens()),
    ...(await budgetScreens()),
    ...(await fundScreens()),
    ...(await projectScreens()),
  ];
}
