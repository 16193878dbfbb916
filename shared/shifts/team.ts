import * as z from 'zod';
import { LocalDay } from '../http/local-time';
import { Scope } from '../http/roles';
import { text } from '../http/text';
import { CompoundId } from '../places/ids';
import { PersonId } from '../residents/ids';
import { TeamId } from './ids';

/** The kinds of the service teams in the community's own words. */
export const TeamKind = z.enum(['policy', 'service', 'mediation', 'environment', 'mutual_aid', 'other']);
export type TeamKind = z.infer<typeof TeamKind>;
export const TEAM_KIND_NAMES: Record<TeamKind, string> = {
  policy: '政策宣传',
  service: '公益服务',
  mediation: '矛盾调解',
  environment: '环境美化',
  mutual_aid: '邻里互助',
  other: '其他',
};

/** What a role may ask for, by its name: 助教, 理发师, 电工 */
export const QualificationName = text(2, 12);
export type QualificationName = z.infer<typeof QualificationName>;

/** A number the team itself gives out, so that whoever cannot come can call. */
export const TeamContact = z.object({
  name: text(1, 20),
  phone: z.string().regex(/^[0-9][0-9 -]{4,18}[0-9]$/, '请填写电话号码'),
});

/** Five shifts a week are a job; a team may set its own number. */
export const DEFAULT_WEEKLY_LIMIT = 5;
export const MAX_LEADERS = 5;
const MAX_QUALIFICATIONS = 12;

export const TeamDraft = z.object({
  name: text(2, 20),
  kind: TeamKind,
  about: text(0, 300),
  /** which part of the community it serves; a duty over that part may run it */
  scope: Scope,
  contact: TeamContact.nullable(),
  /** what its roles may ask for, confirmed by its leaders */
  qualifications: z.array(QualificationName).max(MAX_QUALIFICATIONS),
  /** shifts a person may take per week, this team's among them */
  weeklyLimit: z.int().min(1).max(14),
});
export type TeamDraft = z.infer<typeof TeamDraft>;

export const Team = TeamDraft.extend({
  teamId: TeamId,
  leaders: z.array(PersonId),
  members: z.int(),
  revision: z.int(),
});
export type Team = z.infer<typeof Team>;

export const TeamCard = Team.omit({ leaders: true }).extend({
  leaderNames: z.array(z.string()),
  /** I have joined */
  mine: z.boolean(),
  /** I lead it, or hold a duty over it */
  mayLead: z.boolean(),
});
export type TeamCard = z.infer<typeof TeamCard>;

export const FreeTime = z.enum([
  'weekday_morning',
  'weekday_afternoon',
  'weekday_evening',
  'weekend_morning',
  'weekend_afternoon',
  'weekend_evening',
]);
export const FREE_TIME_NAMES: Record<z.infer<typeof FreeTime>, string> = {
  weekday_morning: '工作日上午',
  weekday_afternoon: '工作日下午',
  weekday_evening: '工作日晚上',
  weekend_morning: '周末上午',
  weekend_afternoon: '周末下午',
  weekend_evening: '周末晚上',
};

/** What a volunteer says about themselves; leaders of their teams see it, nobody else. */
export const VolunteerDraft = z.object({
  skills: z.array(text(1, 12)).max(10),
  /** where they like to help; their own compound if empty */
  areas: z.array(CompoundId).max(10),
  times: z.array(FreeTime).max(FreeTime.options.length),
  /** others who look at a shift may see the name; leaders always do */
  namePublic: z.boolean(),
});
export type VolunteerDraft = z.infer<typeof VolunteerDraft>;

export const Qualification = z.object({
  name: QualificationName,
  teamId: TeamId,
  state: z.enum(['requested', 'confirmed', 'refused', 'taken_back']),
  /** what the volunteer wrote: 理发店干了十年 */
  note: z.string(),
  requestedAt: z.iso.datetime(),
  decidedAt: z.iso.datetime().nullable(),
  /** last day it counts; null: without end */
  expiresOn: LocalDay.nullable(),
  /** why it was taken back */
  because: z.string().optional(),
});
export type Qualification = z.infer<typeof Qualification>;

/** Does it count on that day (the shift's own)? */
export const isQualified = (found: Pick<Qualification, 'state' | 'expiresOn'> | undefined, day: LocalDay): boolean =>
  found?.state === 'confirmed' && (found.expiresOn === null || day <= found.expiresOn);

/** May it be asked for (again)? Not while a request waits, nor what counts today. */
export const mayRequest = (found: Pick<Qualification, 'state' | 'expiresOn'> | undefined, today: LocalDay): boolean =>
  found?.state !== 'requested' && !isQualified(found, today);

export const Volunteer = VolunteerDraft.extend({
  teamIds: z.array(TeamId),
  qualifications: z.array(Qualification),
});
export type Volunteer = z.infer<typeof Volunteer>;

/** As a leader sees a member of the team. */
export const TeamMember = VolunteerDraft.omit({ namePublic: true }).extend({
  personId: PersonId,
  displayName: z.string(),
  joinedAt: z.iso.datetime(),
  leads: z.boolean(),
});
export type TeamMember = z.infer<typeof TeamMember>;

export const QualificationRequest = Qualification.pick({
  name: true,
  teamId: true,
  note: true,
  requestedAt: true,
}).extend({ personId: PersonId, displayName: z.string(), teamName: z.string() });
export type QualificationRequest = z.infer<typeof QualificationRequest>;
