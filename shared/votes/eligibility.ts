import { AppError, type ErrorCode } from '../http/errors';
import type { HouseholdId } from '../places/ids';
import type { Basis } from './schema';

/** One household of a frozen roll. */
export interface RollRow {
  householdId: HouseholdId;
  /** integer 0.01 m² */
  exclusiveArea: number;
  adults: number;
  people: number;
}

/** A home as the session carries it. */
export interface VotersHome {
  householdId: HouseholdId;
  seat: number | null;
  movedAt: string | null;
}

/** A ballot paper somebody may fill in. One `voterKey` has one ballot, whoever of the home holds the pen. */
export interface Paper {
  voterKey: string;
  householdId: HouseholdId;
}

/** How many papers a household or seat can have is the roll's matter; who may fill them in is decided here. */
export type Papers = { papers: Paper[]; refusal: ErrorCode };

/**
 * The papers a person may fill in, by the roll as it stood at opening: one per household; one per registered adult's
 * seat, for those who have not moved since (else a mover would vote for two seats); or one per person.
 */
export function papersOf(
  basis: Basis,
  openedAt: string,
  person: string,
  homes: readonly (VotersHome & { row?: RollRow })[],
): Papers {
  const inRoll = homes.filter((home) => home.row !== undefined);
  const first = inRoll[0];
  if (!first) return { papers: [], refusal: 'NOT_IN_ROLL' };
  const { householdId } = first;
  if (basis === 'person') return { papers: [{ voterKey: person, householdId }], refusal: 'NOT_IN_ROLL' };
  if (basis === 'household')
    return {
      papers: inRoll.map((home) => ({ voterKey: home.householdId, householdId: home.householdId })),
      refusal: 'NOT_IN_ROLL',
    };
  const seated = inRoll.filter((home) => home.seat !== null && home.seat <= (home.row?.adults ?? 0));
  const settled = seated.filter((home) => home.movedAt === null || home.movedAt < openedAt);
  const papers = settled.map((home) => ({
    voterKey: `${home.householdId}#${home.seat}`,
    householdId: home.householdId,
  }));
  return { papers, refusal: seated.length > 0 ? 'MOVED_SINCE_OPENING' : 'NOT_AN_ADULT_SEAT' };
}

/** The paper meant: the only one, or the named household's. */
export function choosePaper({ papers, refusal }: Papers, householdId: HouseholdId | undefined): Paper {
  const [first, ...others] = papers;
  if (!first) throw new AppError(refusal);
  if (householdId !== undefined) {
    const named = papers.find((paper) => paper.householdId === householdId);
    if (!named) throw new AppError('NOT_IN_ROLL');
    return named;
  }
  if (others.length > 0)
    throw new AppError('BAD_REQUEST', [{ path: 'householdId', message: '您有几户都能投，请先选替哪一户投' }]);
  return first;
}
