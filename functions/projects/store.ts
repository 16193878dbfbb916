import * as z from 'zod';
import { groupOf, type ProjectGroup } from '../../shared/projects/life';
import { Approval, Project, ProjectCard } from '../../shared/projects/schema';
import { PersonId } from '../../shared/residents/ids';
import type { CommunityId } from '../platform/identity';
import { putOver } from '../platform/revised';
import { get, type Item, list, listAll, type Step, transact, write } from '../platform/table';

// Projects, and the small cards their lists are made of. A card is written with its project, always in one transaction,
// so the two never disagree. Expenses and ratings have their own stores.
//
// Access patterns
//   A project | get | COMMUNITY#<c>#FUND#<f>#PROJECT#<no> | PROJECT | 0.5 RCU per 4 KB, strong 1
//   A fund's projects of a group or of all, newest first | query | COMMUNITY#<c>#FUND#<f> | PROJECT#<group>#* | 0.5 RCU per 12
//   What a person applied for | query | PERSON#<p> | PROJECT#<c>#* | 0.5 RCU per 30
//   Whether a form was sent before, strong | get | COMMUNITY#<c>#FUND#<f>#PROJECTS | DRAFT#<hash> | 1 RCU
//   The next project's number | update | COMMUNITY#<c>#FUND#<f>#PROJECTS | NUMBERS | 1 WCU
//   Apply: project, card, form, pointer | transact | COMMUNITY#<c>#FUND#<f>#PROJECT#<no>, COMMUNITY#<c>#FUND#<f>, COMMUNITY#<c>#FUND#<f>#PROJECTS, PERSON#<p> | PROJECT, PROJECT#<group>#<no>, DRAFT#<hash>, PROJECT#<c>#<f>#<no> | 6 WCU + 2 per KB
//   Change a project (revision stated) | transact | COMMUNITY#<c>#FUND#<f>#PROJECT#<no>, COMMUNITY#<c>#FUND#<f> | PROJECT, PROJECT#<group>#<no> | 2 WCU + 2 per KB, and 2 where its group changes
//   Count an expense that opens or closes, what is spent, a rating | transact | COMMUNITY#<c>#FUND#<f>#PROJECT#<no>, COMMUNITY#<c>#FUND#<f> | PROJECT, PROJECT#<group>#<no> | 2 WCU per KB, and 2

/** Somebody left out of the decisions, and who said so. */
export const ConflictItem = z.object({ personId: PersonId, by: PersonId });
export type ConflictItem = z.infer<typeof ConflictItem>;

/** A yes as it is kept: with the account that gave it, so that it is counted once and only while it holds. */
export const ApprovalItem = Approval.extend({ personId: PersonId });

/** A project as it is kept: people by their ids only, so that an erased account leaves no name here. */
export const ProjectItem = Project.extend({
  applicantId: PersonId,
  approvals: z.array(ApprovalItem),
  conflicts: z.array(ConflictItem),
  /** expenses that wait for a decision; none may at the end */
  openExpenses: z.int(),
  /** all there ever were */
  expenseCount: z.int(),
  /** since when it is in its state */
  since: z.string(),
});
export type ProjectItem = z.infer<typeof ProjectItem>;

/** Of one fund, running at once; its page shows them all. */
const MOST_OF_A_PERSON = 200;
const NO_DIGITS = 5;

const fundPartition = (community: CommunityId, fundId: string): string => `COMMUNITY#${community}#FUND#${fundId}`;
export const projectPartition = (community: CommunityId, fundId: string, projectNo: string): string =>
  `${fundPartition(community, fundId)}#PROJECT#${projectNo}`;
const formsPartition = (community: CommunityId, fundId: string): string =>
  `${fundPartition(community, fundId)}#PROJECTS`;

type Address = Pick<ProjectItem, 'fundId' | 'projectNo'>;
export const projectKey = (community: CommunityId, { fundId, projectNo }: Address) => ({
  pk: projectPartition(community, fundId, projectNo),
  sk: 'PROJECT',
});
export const cardKey = (community: CommunityId, { fundId, projectNo }: Address, group: ProjectGroup) => ({
  pk: fundPartition(community, fundId),
  sk: `PROJECT#${group}#${projectNo.padStart(NO_DIGITS, '0')}`,
});

export async function readProject(
  community: CommunityId,
  fundId: string,
  projectNo: string,
  { consistent = false } = {},
): Promise<ProjectItem | undefined> {
  const item = await get({ pk: projectPartition(community, fundId, projectNo), sk: 'PROJECT' }, { consistent });
  return item && ProjectItem.parse(item);
}

/** Of no group, backwards by their names: running, published, finished, then what a page seldom wants. */
export async function readCards(
  community: CommunityId,
  fundId: string,
  group: ProjectGroup | null,
  limit: number,
  cursor?: string,
): Promise<{ projects: ProjectCard[]; cursor: string | null }> {
  const prefix = group === null ? 'PROJECT#' : `PROJECT#${group}#`;
  const query = { pk: fundPartition(community, fundId), prefix, newestFirst: true, limit };
  const page = await list(query, cursor);
  return { projects: page.items.map((item) => ProjectCard.parse(item)), cursor: page.cursor };
}

export async function readApplied(community: CommunityId, person: string): Promise<Address[]> {
  const query = { pk: `PERSON#${person}`, prefix: `PROJECT#${community}#` };
  const items = await listAll(query, MOST_OF_A_PERSON);
  return items.map(({ fundId, projectNo }) => ({ fundId: String(fundId), projectNo: String(projectNo) }));
}

export async function readForm(community: CommunityId, fundId: string, hash: string) {
  const item = await get({ pk: formsPartition(community, fundId), sk: `DRAFT#${hash}` }, { consistent: true });
  return item && { projectNo: String(item.projectNo), content: String(item.content) };
}

/** 1, 2, 3 …: a number taken and not used leaves a gap and harms nobody. */
export async function takeNumber(community: CommunityId, fundId: string): Promise<string> {
  const Key = { pk: formsPartition(community, fundId), sk: 'NUMBERS' };
  const values = { ExpressionAttributeValues: { ':one': 1 }, ExpressionAttributeNames: { '#last': 'last' } };
  const Update = { Key, UpdateExpression: 'ADD #last :one', ...values };
  const item = await write({ write: { Update }, onRefused: () => new Error('numbers are never refused') });
  return String(item?.last);
}

/** Thrown when the project is no longer as it was read: read and decide again. */
export const PROJECT_MOVED = new Error('the project has moved');
/** The same form was sent before. */
export const SENT_BEFORE = new Error('this form was sent before');

export const cardOf = (project: ProjectItem): ProjectCard =>
  ProjectCard.parse({ ...project, shown: project.publishedAt !== null });

const putCard = (community: CommunityId, project: ProjectItem): Step => ({
  write: { Put: { Item: { ...cardKey(community, project, groupOf(project.state)), ...cardOf(project) } } },
  onRefused: () => PROJECT_MOVED,
});

const onlyNew = (Item: Item, onRefused: Step['onRefused']): Step => ({
  write: { Put: { Item, ConditionExpression: 'attribute_not_exists(pk)' } },
  onRefused,
});

/** A new application; refused as SENT_BEFORE where the form it came with was sent before. */
export async function putApplication(
  community: CommunityId,
  project: ProjectItem,
  form: { hash: string; content: string },
): Promise<void> {
  const { fundId, projectNo, applicantId } = project;
  const formItem = {
    pk: formsPartition(community, fundId),
    sk: `DRAFT#${form.hash}`,
    projectNo,
    content: form.content,
  };
  const pointer = { pk: `PERSON#${applicantId}`, sk: `PROJECT#${community}#${fundId}#${projectNo}`, fundId, projectNo };
  await transact([
    onlyNew(formItem, () => SENT_BEFORE),
    onlyNew({ ...projectKey(community, project), ...project }, () => PROJECT_MOVED),
    putCard(community, project),
    onlyNew(pointer, () => PROJECT_MOVED),
  ]);
}

/** Steps that put `next` in place of `before`, card and all; refused as PROJECT_MOVED. */
export function projectSteps(community: CommunityId, next: ProjectItem, before: ProjectItem): Step[] {
  const [to, from] = [groupOf(next.state), groupOf(before.state)];
  const project = { ...next, revision: before.revision + 1 };
  const put = putOver({ ...projectKey(community, project), ...project }, before.revision);
  const Delete = { Key: cardKey(community, before, from) };
  return [
    { write: put, onRefused: () => PROJECT_MOVED },
    putCard(community, project),
    ...(to === from ? [] : [{ write: { Delete }, onRefused: () => PROJECT_MOVED }]),
  ];
}

/** Saves `next` in place of `before`, together with what its decision relied on. */
export const saveProject = (
  community: CommunityId,
  next: ProjectItem,
  before: ProjectItem,
  alongside: Step[] = [],
): Promise<void> => transact([...projectSteps(community, next, before), ...alongside]);
