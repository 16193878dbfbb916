import type { MusterPlan, NamedPerson, PlanDraft } from '../../../../../shared/musters/schema';
import { GROUP_TEMPLATE } from '../../../../../shared/musters/template';

export interface GroupForm {
  groupId: string;
  name: string;
  duty: string;
  peaceDuty: string;
  /** null: nobody answers for it yet */
  owner: NamedPerson | null;
  members: NamedPerson[];
}

export interface PlanForm {
  name: string;
  place: string;
  groups: GroupForm[];
  /** of the plan this was begun on; 0 for a new one */
  revision: number;
}

/** A new plan begins with the twelve groups most communities have; what is not needed is taken out. */
export const blankPlan: PlanForm = {
  name: '',
  place: '',
  revision: 0,
  groups: GROUP_TEMPLATE.map((group, index) => ({ ...group, groupId: `g${index + 1}`, owner: null, members: [] })),
};

export const formOf = ({ name, place, groups, revision }: MusterPlan): PlanForm => ({ name, place, groups, revision });

/** Groups without an owner are what still stands in the way. */
export const unowned = ({ groups }: PlanForm): GroupForm[] => groups.filter(({ owner }) => owner === null);

export const draftOf = ({ name, place, groups }: PlanForm): PlanDraft => ({
  name,
  place,
  groups: groups.map(({ owner, members, ...group }) => ({
    ...group,
    ownerId: owner?.personId ?? '',
    memberIds: members.map(({ personId }) => personId),
  })),
});

/** The lowest number no group has, so that a group once taken out never lends its number to a running muster. */
export function withGroup(groups: readonly GroupForm[]): GroupForm[] {
  const used = new Set(groups.map(({ groupId }) => groupId));
  const groupId = Array.from({ length: groups.length + 1 }, (_, i) => `g${i + 1}`).find(
    (id) => !used.has(id),
  ) as string;
  return [...groups, { groupId, name: '', duty: '', peaceDuty: '', owner: null, members: [] }];
}

/** Somebody is a member of one group only: joining one is leaving the other. */
export const withMember = (groups: readonly GroupForm[], groupId: string, person: NamedPerson): GroupForm[] =>
  groups.map((group) => {
    const others = group.members.filter(({ personId }) => personId !== person.personId);
    return { ...group, members: group.groupId === groupId ? [...others, person] : others };
  });
