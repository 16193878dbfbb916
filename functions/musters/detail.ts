import { AppError } from '../../shared/http/errors';
import { addUp, headCount, messageOf, peopleOf, silentCall } from '../../shared/musters/rules';
import type { MusterDetail } from '../../shared/musters/schema';
import type { Caller } from '../platform/serve';
import { readPlan } from './plans-store';
import { commands } from './rights';
import { type Book, readBook } from './store';

/** A muster as this caller may see it: numbers for everybody called, names for who calls their roll. */
export async function detailFor(caller: Caller, musterId: string, { consistent = false } = {}): Promise<MusterDetail> {
  const book = await readBook(caller.community, musterId, { consistent });
  const mayCommand = await commands(caller);
  const owned = book.groups.filter(({ ownerId }) => ownerId === caller.person).map(({ groupId }) => groupId);
  const isCalled = book.groups.some(({ memberIds }) => memberIds.includes(caller.person));
  if (!mayCommand && owned.length === 0 && !isCalled) throw new AppError('NOT_FOUND');
  const groups = groupsWithCounts(book);
  return {
    ...book.muster,
    message: mayCommand && book.muster.message !== '' ? book.muster.message : messageOf(book.muster),
    groups,
    total: addUp(groups.map(({ count }) => count)),
    people: peopleFor(book, mayCommand ? book.groups.map(({ groupId }) => groupId) : owned),
    uncalled: mayCommand ? await uncalledOf(caller, book) : [],
    mayCommand: mayCommand && book.muster.state === 'live',
    ownedGroups: owned,
  };
}

export const groupsWithCounts = ({ groups, calls }: Book): MusterDetail['groups'] =>
  groups.map((group) => ({
    ...group,
    count: headCount(
      group.memberIds.length,
      calls.filter(({ groupId }) => groupId === group.groupId),
    ),
  }));

function peopleFor({ groups, people, calls }: Book, groupIds: readonly string[]): MusterDetail['people'] {
  const names = new Map(people.map(({ personId, name }) => [personId, name]));
  const known = new Map(calls.map((call) => [call.personId, call]));
  return groups
    .filter(({ groupId }) => groupIds.includes(groupId))
    .flatMap(({ groupId, memberIds }) =>
      memberIds.map((personId) => ({
        ...(known.get(personId) ?? silentCall({ personId, groupId })),
        // Names forget themselves, and go with whoever erases themselves.
        name: names.get(personId) ?? '（姓名已清除）',
      })),
    );
}

async function uncalledOf(caller: Caller, { muster }: Book): Promise<MusterDetail['uncalled']> {
  if (muster.state !== 'live') return [];
  // A plan that is running cannot be taken away.
  const plan = await readPlan(caller.community, muster.planId);
  return plan.groups
    .filter(({ groupId }) => !muster.calledGroups.includes(groupId))
    .map((group) => ({ groupId: group.groupId, name: group.name, people: peopleOf([group]) }));
}
