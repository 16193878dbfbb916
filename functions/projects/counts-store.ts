import { groupOf } from '../../shared/projects/life';
import type { CommunityId } from '../platform/identity';
import type { Step } from '../platform/table';
import { cardKey, PROJECT_MOVED, type ProjectItem, projectKey } from './store';

// What many people change on one project at once is counted, not replaced: their writes then only meet, and none is
// refused for another's sake. Every count moves the revision on, so that nobody who replaces the project overlooks it.

/** Expenses of one project that wait at the same time, and all there may ever be: its page shows them all. */
export const MAX_OPEN_EXPENSES = 30;
export const MAX_EXPENSES = 100;

/** The two states in which money may be asked for and booked. */
const OPEN_STATES = { ':approved': 'approved', ':running': 'running' };

/** One more expense waits; the first one sets the project running. */
export function openExpense(community: CommunityId, project: ProjectItem, now: string): Step[] {
  const starts = project.state === 'approved';
  const Update = {
    Key: projectKey(community, project),
    UpdateExpression: `ADD openExpenses :one, expenseCount :one, revision :one${starts ? ' SET #state = :running, since = :now' : ''}`,
    ConditionExpression: '#state = :state AND openExpenses < :open AND expenseCount < :all',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ':one': 1,
      ':state': project.state,
      ':open': MAX_OPEN_EXPENSES,
      ':all': MAX_EXPENSES,
      ...(starts && { ':running': 'running', ':now': now }),
    },
  };
  return [
    { write: { Update }, onRefused: () => PROJECT_MOVED },
    ...(starts ? [startCard(community, project, now)] : []),
  ];
}

const startCard = (community: CommunityId, project: ProjectItem, now: string): Step => ({
  write: {
    Update: {
      Key: cardKey(community, project, 'running'),
      UpdateExpression: 'SET #state = :running, since = :now',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':running': 'running', ':now': now },
    },
  },
  onRefused: () => PROJECT_MOVED,
});

/** One waiting expense less: refused or withdrawn. */
export const closeExpense = (community: CommunityId, project: ProjectItem): Step => ({
  write: {
    Update: {
      Key: projectKey(community, project),
      UpdateExpression: 'ADD openExpenses :less, revision :one',
      ConditionExpression: 'openExpenses > :none',
      ExpressionAttributeValues: { ':less': -1, ':one': 1, ':none': 0 },
    },
  },
  onRefused: () => PROJECT_MOVED,
});

/**
 * One waiting expense less because it is approved, and so much more spent on its line. Only while the project is open
 * and nobody was left out of its decisions since it was read.
 */
export function spend(
  community: CommunityId,
  project: ProjectItem,
  { lineNo, fen }: { lineNo: number; fen: number },
): Step[] {
  const index = project.lines.findIndex((line) => line.lineNo === lineNo);
  const Update = {
    Key: projectKey(community, project),
    UpdateExpression: `SET #lines[${index}].spentFen = #lines[${index}].spentFen + :fen, spentFen = spentFen + :fen, openExpenses = openExpenses - :one, revision = revision + :one`,
    ConditionExpression: `#state IN (:approved, :running) AND size(conflicts) = :conflicts AND openExpenses > :none AND #lines[${index}].lineNo = :lineNo`,
    ExpressionAttributeNames: { '#state': 'state', '#lines': 'lines' },
    ExpressionAttributeValues: {
      ...OPEN_STATES,
      ':fen': fen,
      ':one': 1,
      ':none': 0,
      ':lineNo': lineNo,
      ':conflicts': project.conflicts.length,
    },
  };
  const card = {
    Key: cardKey(community, project, groupOf(project.state)),
    UpdateExpression: 'SET spentFen = spentFen + :fen',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':fen': fen },
  };
  const onRefused = () => PROJECT_MOVED;
  return [
    { write: { Update }, onRefused },
    { write: { Update: card }, onRefused },
  ];
}

/** A household's stars, and not the ones it gave before. */
export function countStars(community: CommunityId, project: ProjectItem, stars: number, before: number | null): Step {
  const less = before === null ? '' : `, stars[${before - 1}] = stars[${before - 1}] - :one`;
  return {
    write: {
      Update: {
        Key: projectKey(community, project),
        UpdateExpression: `SET stars[${stars - 1}] = stars[${stars - 1}] + :one${less}, revision = revision + :one`,
        ConditionExpression: '#state = :finished',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':one': 1, ':finished': 'finished' },
      },
    },
    onRefused: () => PROJECT_MOVED,
  };
}
