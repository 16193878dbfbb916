import {
  DEFAULT_WEEKLY_LIMIT,
  type TeamCard,
  type TeamDraft,
  type TeamMember,
} from '../../../../../shared/shifts/team';

/** A team as its form holds it. */
export interface TeamFormState {
  draftId: string;
  name: string;
  kind: TeamDraft['kind'];
  about: string;
  scope: string;
  contactName: string;
  contactPhone: string;
  /** 理发师、电工 */
  qualifications: string;
  weeklyLimit: string;
  leadMyself: boolean;
  leaders: string[];
}

export const blankTeam = (draftId: string): TeamFormState => ({
  draftId,
  name: '',
  kind: 'service',
  about: '',
  scope: 'community',
  contactName: '',
  contactPhone: '',
  qualifications: '',
  weeklyLimit: String(DEFAULT_WEEKLY_LIMIT),
  leadMyself: false,
  leaders: [],
});

export const teamForm = (team: TeamCard, members: readonly TeamMember[]): TeamFormState => ({
  ...blankTeam(''),
  name: team.name,
  kind: team.kind,
  about: team.about,
  scope: team.scope,
  contactName: team.contact?.name ?? '',
  contactPhone: team.contact?.phone ?? '',
  qualifications: team.qualifications.join('、'),
  weeklyLimit: String(team.weeklyLimit),
  leaders: members.filter(({ leads }) => leads).map(({ personId }) => personId),
});

/** A contact is both or neither; qualifications may be typed with any of the usual separators. */
export function draftOf(form: TeamFormState): TeamDraft {
  const [name, phone] = [form.contactName.trim(), form.contactPhone.trim()];
  const qualifications = form.qualifications
    .split(/[、，,;；\s]+/)
    .filter((one, at, all) => one !== '' && all.indexOf(one) === at);
  return {
    name: form.name,
    kind: form.kind,
    about: form.about,
    scope: form.scope,
    contact: name === '' && phone === '' ? null : { name, phone },
    qualifications,
    weeklyLimit: Number(form.weeklyLimit),
  };
}
