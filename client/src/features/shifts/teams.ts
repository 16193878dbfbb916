import type { TeamCard, Volunteer } from '../../../../shared/shifts/team';

/** The team's qualifications I neither have nor have asked for. */
export const askable = (team: Pick<TeamCard, 'qualifications'>, volunteer: Volunteer | null): string[] =>
  team.qualifications.filter(
    (name) =>
      !volunteer?.qualifications.some(
        ({ name: mine, state }) => mine === name && (state === 'requested' || state === 'confirmed'),
      ),
  );

/** My own teams first, the others as they come. */
export const mineFirst = <T extends Pick<TeamCard, 'mine'>>(teams: readonly T[]): T[] => [
  ...teams.filter(({ mine }) => mine),
  ...teams.filter(({ mine }) => !mine),
];
