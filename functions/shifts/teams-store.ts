import * as z from 'zod';
import { AppError } from '../../shared/http/errors';
import { PersonId } from '../../shared/residents/ids';
import type { TeamId } from '../../shared/shifts/ids';
import { Team, type TeamDraft } from '../../shared/shifts/team';
import type { CommunityId } from '../platform/identity';
import { get, type Item, type Key, listAll, type Step, transact, write } from '../platform/table';
import { CHANGED } from './store';
import { noteTeam, readVolunteer } from './volunteers-store';

// Access patterns
//   A team | get | COMMUNITY#<c>#TEAMS | TEAM#<teamId> | 0.5 RCU, strong 1
//   The teams of a community | query | COMMUNITY#<c>#TEAMS | TEAM#* | 0.5 RCU per 4 KB
//   Start a team | put | COMMUNITY#<c>#TEAMS | TEAM#<teamId> | 1 WCU per KB
//   Change a team (revision stated), new leaders being members | transact | COMMUNITY#<c>#TEAMS, COMMUNITY#<c>#TEAM#<teamId> | TEAM#<teamId>, MEMBER#<p> | 2 WCU per KB + 2 per new leader
//   The members of a team | query | COMMUNITY#<c>#TEAM#<teamId> | MEMBER#* | 0.5 RCU per 30
//   Is somebody a member | get | COMMUNITY#<c>#TEAM#<teamId> | MEMBER#<p> | 0.5 RCU
//   Join a team | transact | COMMUNITY#<c>#TEAMS, COMMUNITY#<c>#TEAM#<teamId>, COMMUNITY#<c>#PERSON#<p> | TEAM#<teamId>, MEMBER#<p>, VOLUNTEER | 6 WCU
//   Leave a team, no longer leading it | transact | COMMUNITY#<c>#TEAMS, COMMUNITY#<c>#TEAM#<teamId>, COMMUNITY#<c>#PERSON#<p> | TEAM#<teamId>, MEMBER#<p>, VOLUNTEER | 6 WCU

/** A community of 10,000 has twenty; two hundred is a mistake. */
const MAX_TEAMS = 200;
/** Larger, and nobody knows whom they lead. */
const MAX_MEMBERS = 500;

const Member = z.object({ personId: PersonId, joinedAt: z.iso.datetime() });
export type Member = z.infer<typeof Member>;

const teamsPartition = (community: CommunityId): string => `COMMUNITY#${community}#TEAMS`;
const teamKey = (community: CommunityId, teamId: TeamId): Key => ({
  pk: teamsPartition(community),
  sk: `TEAM#${teamId}`,
});
const memberKey = (community: CommunityId, teamId: TeamId, person: string): Key => ({
  pk: `COMMUNITY#${community}#TEAM#${teamId}`,
  sk: `MEMBER#${person}`,
});
const missing = () => new AppError('NOT_FOUND');

export async function readTeam(community: CommunityId, teamId: TeamId, consistent = false): Promise<Team> {
  const item = await get(teamKey(community, teamId), { consistent });
  if (!item) throw missing();
  return Team.parse(item);
}

export async function readTeams(community: CommunityId): Promise<Team[]> {
  const items = await listAll({ pk: teamsPartition(community), prefix: 'TEAM#' }, MAX_TEAMS);
  return items.map((item) => Team.parse(item));
}

/** Starts a team; one started before by the same draft is the answer. */
export async function putTeam(community: CommunityId, team: Team): Promise<Team> {
  const Item = { ...teamKey(community, team.teamId), ...team };
  try {
    await write({
      write: { Put: { Item, ConditionExpression: 'attribute_not_exists(pk)' } },
      onRefused: () => CHANGED,
    });
    return team;
  } catch (error) {
    if (error !== CHANGED) throw error;
    return readTeam(community, team.teamId, true);
  }
}

/** Changes what `before` says; the number of members is left to those who join and leave meanwhile. */
export async function changeTeam(
  community: CommunityId,
  before: Team,
  draft: TeamDraft & Pick<Team, 'leaders'>,
): Promise<Team> {
  const fields = { ...draft, revision: before.revision + 1 };
  const names = Object.keys(fields);
  const newLeaders = draft.leaders.filter((leader) => !before.leaders.includes(leader));
  const stillMember = (leader: string): Step => ({
    write: {
      ConditionCheck: {
        Key: memberKey(community, before.teamId, leader),
        ConditionExpression: 'attribute_exists(pk)',
      },
    },
    onRefused: () => new AppError('LEADER_NOT_MEMBER'),
  });
  const update: Step = {
    write: {
      Update: {
        Key: teamKey(community, before.teamId),
        UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
        ConditionExpression: '#revision = :before',
        ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
        ExpressionAttributeValues: {
          ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [`:${name}`, value])),
          ':before': before.revision,
        },
      },
    },
    onRefused: (found) => (found ? new AppError('SHIFT_CHANGED') : missing()),
  };
  await transact([update, ...newLeaders.map(stillMember)]);
  return { ...before, ...fields };
}

export async function readMembers(community: CommunityId, teamId: TeamId): Promise<Member[]> {
  const query = { pk: `COMMUNITY#${community}#TEAM#${teamId}`, prefix: 'MEMBER#' };
  return (await listAll(query, MAX_MEMBERS + 1)).map((item) => Member.parse(item));
}

export const isMember = async (community: CommunityId, teamId: TeamId, person: string): Promise<boolean> =>
  (await get(memberKey(community, teamId, person))) !== undefined;

const countMember = (community: CommunityId, teamId: TeamId, by: 1 | -1): Step => ({
  write: {
    Update: {
      Key: teamKey(community, teamId),
      UpdateExpression: 'ADD members :by',
      ConditionExpression: by === 1 ? 'members < :max' : 'members > :max',
      ExpressionAttributeValues: { ':by': by, ':max': by === 1 ? MAX_MEMBERS : 0 },
    },
  },
  onRefused: (found) => (found ? new AppError('TEAM_FULL') : missing()),
});

/** Joins; whoever is a member already stays one. */
export async function commitJoin(community: CommunityId, teamId: TeamId, person: string, now: string): Promise<void> {
  const Item = { ...memberKey(community, teamId, person), personId: person, joinedAt: now };
  await transact([
    { write: { Put: { Item, ConditionExpression: 'attribute_not_exists(pk)' } }, onRefused: () => CHANGED },
    countMember(community, teamId, 1),
    noteTeam(community, person, teamId, true),
  ]).catch(ignoreChanged);
}

/** Leaves, and leads no longer; whoever is no member stays none. */
export async function commitLeave(community: CommunityId, team: Team, person: string): Promise<void> {
  const leads = team.leaders.includes(person);
  const leaders = team.leaders.filter((leader) => leader !== person);
  const handOver: Step = {
    write: {
      Update: {
        Key: teamKey(community, team.teamId),
        UpdateExpression: 'SET leaders = :leaders, #revision = :next ADD members :less',
        ConditionExpression: '#revision = :revision AND members > :none',
        ExpressionAttributeNames: { '#revision': 'revision' },
        ExpressionAttributeValues: {
          ':leaders': leaders,
          ':next': team.revision + 1,
          ':revision': team.revision,
          ':less': -1,
          ':none': 0,
        },
      },
    },
    onRefused: () => new AppError('BUSY'),
  };
  const Key = memberKey(community, team.teamId, person);
  await transact([
    { write: { Delete: { Key, ConditionExpression: 'attribute_exists(pk)' } }, onRefused: () => CHANGED },
    leads ? handOver : countMember(community, team.teamId, -1),
    noteTeam(community, person, team.teamId, false),
  ]).catch(ignoreChanged);
}

/** The teams a volunteer is in, gone ones left out. */
export async function readTeamsOf(community: CommunityId, person: string): Promise<Team[]> {
  const volunteer = await readVolunteer(community, person, true);
  const items: (Item | undefined)[] = await Promise.all(
    (volunteer?.teamIds ?? []).map((teamId) => get(teamKey(community, teamId))),
  );
  return items.filter((item) => item !== undefined).map((item) => Team.parse(item));
}

const ignoreChanged = (error: unknown) => {
  if (error !== CHANGED) throw error;
};
