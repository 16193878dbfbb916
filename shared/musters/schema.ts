import * as z from 'zod';
import { Moderation, text } from '../http/text';
import { PersonId } from '../residents/ids';

export const MusterPlanId = z.string().regex(/^[0-9a-z]{26}$/);
export const MusterId = z.string().regex(/^[0-9a-z]{26}$/);
/** A group within its plan: g1 … g20 */
export const GroupId = z.string().regex(/^g([1-9]|1[0-9]|20)$/);
export type GroupId = z.infer<typeof GroupId>;

/** The plans of the seeds have 12 groups; more than 20 nobody keeps in their head at night. */
export const MAX_GROUPS = 20;
/** A group is one item and one message batch; larger ones are two groups. */
export const MAX_MEMBERS = 60;

const unique = (ids: readonly string[]) => new Set(ids).size === ids.length;

/** What a committee member writes: who does what, in an emergency and in ordinary times (平战结合). */
export const GroupDraft = z.object({
  groupId: GroupId,
  name: text(2, 20),
  /** 战时: what the group does when it is called */
  duty: text(2, 200),
  /** 平时: what it keeps ready in ordinary times */
  peaceDuty: text(0, 200),
  ownerId: PersonId,
  memberIds: z.array(PersonId).max(MAX_MEMBERS).refine(unique, '同一个人写了两次'),
});
export type GroupDraft = z.infer<typeof GroupDraft>;

export const PlanDraft = z.object({
  name: text(2, 30),
  /** where people gather unless the call says otherwise: 社区广场旗杆下 */
  place: text(0, 60),
  groups: z
    .array(GroupDraft)
    .min(1)
    .max(MAX_GROUPS)
    .refine((groups) => unique(groups.map((group) => group.groupId)), '组的编号重复')
    .refine((groups) => unique(groups.map((group) => group.name)), '有两个组写得一样')
    .refine((groups) => unique(groups.flatMap((group) => group.memberIds)), '每个人只能在一个组里'),
});
export type PlanDraft = z.infer<typeof PlanDraft>;

/** A person by the name they gave; leaders and the committee see it, nobody else. */
export const NamedPerson = z.object({ personId: PersonId, name: z.string() });
export type NamedPerson = z.infer<typeof NamedPerson>;

export const PlanGroup = GroupDraft.omit({ ownerId: true, memberIds: true }).extend({
  owner: NamedPerson,
  members: z.array(NamedPerson),
});
export type PlanGroup = z.infer<typeof PlanGroup>;

export const MusterPlan = z.object({
  planId: MusterPlanId,
  name: z.string(),
  place: z.string(),
  groups: z.array(PlanGroup),
  /** grows with every edit; an edit states the one it was made on */
  revision: z.int(),
  updatedAt: z.iso.datetime(),
});
export type MusterPlan = z.infer<typeof MusterPlan>;

export const PlanCard = MusterPlan.pick({ planId: true, name: true, revision: true, updatedAt: true }).extend({
  groups: z.int(),
  people: z.int(),
  /** the muster of this plan that is running now, if any */
  liveMusterId: MusterId.nullable(),
});
export type PlanCard = z.infer<typeof PlanCard>;

/** A drill says so in every message. */
export const MusterKind = z.enum(['drill', 'real']);
export type MusterKind = z.infer<typeof MusterKind>;

export const Reply = z.enum(['coming', 'cannot']);

/** One called person as the muster knows them: the last answer stands; presence is a fact somebody saw. */
export const Call = z.object({
  personId: PersonId,
  groupId: GroupId,
  reply: Reply.nullable(),
  /** minutes until arrival, as the person said; only with `coming` */
  etaMinutes: z.int().min(0).max(240).nullable(),
  repliedAt: z.iso.datetime().nullable(),
  presentAt: z.iso.datetime().nullable(),
  /** `code`: by the code on site; `roll_call`: marked by the group's owner or the committee */
  presentBy: z.enum(['code', 'roll_call']).nullable(),
});
export type Call = z.infer<typeof Call>;

/** Heads of a group: called = coming + cannot + silent; present counts whoever was seen, whatever they answered. */
export const HeadCount = z.object({
  called: z.int(),
  coming: z.int(),
  cannot: z.int(),
  silent: z.int(),
  present: z.int(),
});
export type HeadCount = z.infer<typeof HeadCount>;

export const MusterGroup = z.object({
  groupId: GroupId,
  name: z.string(),
  duty: z.string(),
  ownerName: z.string(),
  calledAt: z.iso.datetime(),
  count: HeadCount,
});
export type MusterGroup = z.infer<typeof MusterGroup>;

export const MusterState = z.enum(['live', 'stood_down']);

export const MusterCard = z.object({
  musterId: MusterId,
  planId: MusterPlanId,
  planName: z.string(),
  kind: MusterKind,
  state: MusterState,
  startedAt: z.iso.datetime(),
  stoodDownAt: z.iso.datetime().nullable(),
});
export type MusterCard = z.infer<typeof MusterCard>;

/** What a called person is told. `message` is the standard sentence while the content check holds the typed one. */
export const MyCall = MusterCard.extend({
  place: z.string(),
  message: z.string(),
  group: z.object({ groupId: GroupId, name: z.string(), duty: z.string(), ownerName: z.string() }),
  call: Call.omit({ personId: true, groupId: true }),
});
export type MyCall = z.infer<typeof MyCall>;

export const MusterDetail = MusterCard.extend({
  place: z.string(),
  message: z.string(),
  /** of the typed message; held: the people called were sent the standard sentence */
  moderation: Moderation,
  groups: z.array(MusterGroup),
  total: HeadCount,
  /** by name: every group for the committee, their own for a group's owner, none for others */
  people: z.array(Call.extend({ name: z.string() })),
  /** groups of the plan not called yet; the committee only */
  uncalled: z.array(z.object({ groupId: GroupId, name: z.string(), people: z.int() })),
  /** may start, call further groups and stand down */
  mayCommand: z.boolean(),
  /** groups whose roll this person calls */
  ownedGroups: z.array(GroupId),
});
export type MusterDetail = z.infer<typeof MusterDetail>;

/** Numbers only, no names: a report is printed and passed around. */
export const MusterReport = MusterCard.extend({
  place: z.string(),
  message: z.string(),
  groups: z.array(
    MusterGroup.omit({ ownerName: true }).extend({
      firstReplyAt: z.iso.datetime().nullable(),
      firstPresentAt: z.iso.datetime().nullable(),
      /** minutes from the call until half of those present were there; null: nobody came */
      halfPresentMinutes: z.int().nullable(),
    }),
  ),
  total: HeadCount,
  standDownNote: z.string(),
  /** false for some seconds after the stand-down, while answers given before it may still arrive */
  final: z.boolean(),
});
export type MusterReport = z.infer<typeof MusterReport>;
