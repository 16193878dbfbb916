import { getVote, listVotes } from '../../../shared/votes/endpoints';
import type { VoteDetail } from '../../../shared/votes/schema';
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
const committee = (name: string, person: string, page: string): Screen => ({
  name,
  person,
  address: `/packages/committee/${page}/index`,
});

type Filter = 'mine' | 'live' | 'done' | 'drafts';

/** The demo community's votes as this person may see them. */
async function votesSeenBy(person: string, filters: readonly Filter[]): Promise<VoteDetail[]> {
  const token = await tokenOf(person);
  const lists = await Promise.all(filters.map((filter) => call(listVotes, { query: { filter } }, token)));
  const ids = new Set(lists.flatMap(({ votes }) => votes.map(({ voteId }) => voteId)));
  return Promise.all([...ids].map((voteId) => call(getVote, { params: { voteId } }, token)));
}

const sortOf = ({ state, form }: VoteDetail): string => `${state} ${form.type}`;
/** One vote of each state and form of ballot. */
const oneOfEachSort = (votes: VoteDetail[]): VoteDetail[] => [
  ...new Map(votes.map((vote) => [sortOf(vote), vote])).values(),
];

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

/** A vote in every state and form of ballot: its page, by its printed code too, the ballots cast, and its papers. */
async function voteScreens(): Promise<Screen[]> {
  const seen = await votesSeenBy(PEOPLE.resident, ['done', 'live', 'mine']);
  const run = oneOfEachSort(await votesSeenBy(PEOPLE.committee, ['drafts', 'done', 'live']));
  const by = (page: string, person: string, vote: VoteDetail, param = 'voteId'): Screen => ({
    name: `${page} ${param === 'scene' ? 'by its code' : sortOf(vote)}`,
    person,
    address: `/packages/${page}/index?${param}=${vote.voteId}`,
  });
  const cast = seen.filter(({ ballots }) => ballots.some(({ receipt }) => receipt));
  return [
    ...oneOfEachSort(seen).map((vote) => by('votes/detail', PEOPLE.resident, vote)),
    ...seen.slice(0, 1).map((vote) => by('votes/detail', PEOPLE.resident, vote, 'scene')),
    ...oneOfEachSort(cast).map((vote) => by('votes/receipt', PEOPLE.resident, vote)),
    ...run.map((vote) => by('committee/manage', PEOPLE.committee, vote)),
    ...run.filter(({ state }) => state === 'draft').map((vote) => by('committee/preview', PEOPLE.committee, vote)),
    ...run
      .filter(({ state }) => state === 'open' || state === 'published')
      .map((vote) => ({ ...by('committee/print', PEOPLE.committee, vote), paper: true as const })),
  ];
}

/** Every page of the client, and a vote's pages in every state it can be in. */
export async function allScreens(): Promise<Screen[]> {
  return [
    ...FIXED,
    ...(await voteScreens()),
    ...(await serviceScreens()),
    ...(await budgetScreens()),
    ...(await fundScreens()),
    ...(await projectScreens()),
  ];
}
