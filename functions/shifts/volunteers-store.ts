import { AppError } from '../../shared/http/errors';
import { Volunteer, type VolunteerDraft } from '../../shared/shifts/team';
import { type CommunityId, storedCommunity } from '../platform/identity';
import { get, type Item, type Key, listAll, type Step, transact, write } from '../platform/table';
import { CHANGED } from './store';

// A person as a volunteer of a community. Everything shifts keeps about a person stands in this one partition.
//
// Access patterns
//   A volunteer | get | COMMUNITY#<c>#PERSON#<p> | VOLUNTEER | 0.5 RCU, strong 1
//   Begin to volunteer: the profile, and where to find it when the person goes | transact | COMMUNITY#<c>#PERSON#<p>, PERSON#<p> | VOLUNTEER, VOLUNTEER#<c>, PERSON | 6 WCU
//   Change the profile | update | COMMUNITY#<c>#PERSON#<p> | VOLUNTEER | 1 WCU
//   The communities a person volunteers in | query | PERSON#<p> | VOLUNTEER#* | 1 RCU
//   Everything kept about a volunteer | query | COMMUNITY#<c>#PERSON#<p> | * | 0.5 RCU per 4 KB
//   Erase one item of a volunteer | delete | COMMUNITY#<c>#PERSON#<p> | * | 1 WCU

/** Ten years of weeks, hours and notes. */
const MAX_OF_VOLUNTEER = 5000;
const MAX_COMMUNITIES = 200;

export const volunteerPartition = (community: CommunityId, person: string): string =>
  `COMMUNITY#${community}#PERSON#${person}`;
export const volunteerKey = (community: CommunityId, person: string): Key => ({
  pk: volunteerPartition(community, person),
  sk: 'VOLUNTEER',
});
const pointerKey = (person: string, community: CommunityId): Key => ({
  pk: `PERSON#${person}`,
  sk: `VOLUNTEER#${community}`,
});

export type VolunteerItem = VolunteerDraft & Pick<Volunteer, 'teamIds'>;
const Profile = Volunteer.omit({ qualifications: true });

/** Whoever has said nothing yet: no skills, and the name is shown to nobody but leaders. */
const BLANK: VolunteerDraft = { skills: [], areas: [], times: [], namePublic: false };
export const NO_VOLUNTEER: VolunteerItem = { ...BLANK, teamIds: [] };

const parse = (item: Item): VolunteerItem =>
  Profile.parse({ ...item, teamIds: [...((item.teams as Set<string> | undefined) ?? [])].sort() });

export async function readVolunteer(
  community: CommunityId,
  person: string,
  consistent = false,
): Promise<VolunteerItem | undefined> {
  const item = await get(volunteerKey(community, person), { consistent });
  return item && parse(item);
}

/** The volunteer as they are, begun now if they never were one; nobody begins who is being erased. */
export async function beVolunteer(community: CommunityId, person: string): Promise<VolunteerItem> {
  const known = await readVolunteer(community, person);
  if (known) return known;
  const fresh = { ConditionExpression: 'attribute_not_exists(pk)' };
  const stays: Step = {
    write: {
      ConditionCheck: {
        Key: { pk: `PERSON#${person}`, sk: 'PERSON' },
        ConditionExpression: 'attribute_exists(pk) AND attribute_type(erasingAt, :nothing)',
        ExpressionAttributeValues: { ':nothing': 'NULL' },
      },
    },
    onRefused: gone,
  };
  await transact([
    stays,
    { write: { Put: { Item: { ...volunteerKey(community, person), ...BLANK }, ...fresh } }, onRefused: () => CHANGED },
    {
      write: { Put: { Item: { ...pointerKey(person, community), communityId: community } } },
      onRefused: () => CHANGED,
    },
  ]).catch((error) => {
    if (error !== CHANGED) throw error;
  });
  return NO_VOLUNTEER;
}
/** The person has erased themselves, whatever the session says. */
const gone = () => new AppError('UNAUTHENTICATED');

export async function putProfile(
  community: CommunityId,
  person: string,
  draft: VolunteerDraft,
): Promise<VolunteerItem> {
  const { skills, areas, times, namePublic } = draft;
  const item = await write({
    write: {
      Update: {
        Key: volunteerKey(community, person),
        UpdateExpression: 'SET skills = :skills, areas = :areas, times = :times, namePublic = :public',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':skills': skills, ':areas': areas, ':times': times, ':public': namePublic },
      },
    },
    onRefused: gone,
  });
  return parse(item as Item);
}

/** The team stands in the volunteer's own list, or no longer. */
export const noteTeam = (community: CommunityId, person: string, teamId: string, joins: boolean): Step => ({
  write: {
    Update: {
      Key: volunteerKey(community, person),
      UpdateExpression: `${joins ? 'ADD' : 'DELETE'} teams :team`,
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':team': new Set([teamId]) },
    },
  },
  onRefused: gone,
});

export async function readVolunteerCommunities(person: string): Promise<CommunityId[]> {
  const items = await listAll({ pk: `PERSON#${person}`, prefix: 'VOLUNTEER#', consistent: true }, MAX_COMMUNITIES);
  return items.map((item) => storedCommunity(item.communityId));
}

export const readAllOfVolunteer = (community: CommunityId, person: string): Promise<Item[]> =>
  listAll({ pk: volunteerPartition(community, person), consistent: true }, MAX_OF_VOLUNTEER);

export async function eraseOfVolunteer(community: CommunityId, person: string, sk: string): Promise<void> {
  const Key = { pk: volunteerPartition(community, person), sk };
  await write({ write: { Delete: { Key } }, onRefused: () => CHANGED });
}
