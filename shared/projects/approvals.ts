import { AppError } from '../http/errors';

// Who may say yes to money, and how many it takes. Nobody does to their own or to a declared relative's.

/** Up to this much, so many of the managers. */
export interface Band {
  uptoFen: number;
  approvals: number;
}
/** A member of the fund's managing committee; without an account they can decide nothing here. */
export interface Manager {
  personId: string | null;
  name: string;
  duty: string;
}
export interface Approval {
  personId: string;
  name: string;
  duty: string;
  at: string;
}
/** What is decided on: whose it is, and who is too close to it. */
export interface Matter {
  /** the applicant, and whoever asked for this very expense */
  owners: readonly string[];
  /** declared relatives, and those who said themselves that they are too close */
  conflicted: readonly string[];
}

export type Needed = { by: 'managers'; approvals: number } | { by: 'vote' };

const isExcluded = ({ owners, conflicted }: Matter, person: string): boolean =>
  owners.includes(person) || conflicted.includes(person);

/** Managers with an account who may decide this. */
export const eligible = <M extends Manager>(managers: readonly M[], matter: Matter): M[] =>
  managers.filter(({ personId }) => personId !== null && !isExcluded(matter, personId));

/**
 * How an amount is decided: by the band it falls into, or above the last band by a residents' vote. Where so many are
 * too close that the band can no longer be filled, the residents decide as well, so that nothing hangs for ever.
 */
export function needed(bands: readonly Band[], fen: number, managers: readonly Manager[], matter: Matter): Needed {
  const band = bands.find(({ uptoFen }) => fen <= uptoFen);
  if (!band || eligible(managers, matter).length < band.approvals) return { by: 'vote' };
  return { by: 'managers', approvals: band.approvals };
}

/** Approvals that count today: each by another manager, still in office, and not too close. */
export function counted<A extends Approval>(
  approvals: readonly A[],
  managers: readonly Manager[],
  matter: Matter,
): A[] {
  const able = new Set(eligible(managers, matter).map(({ personId }) => personId));
  return approvals.filter(
    ({ personId }, i) => able.has(personId) && approvals.findIndex((one) => one.personId === personId) === i,
  );
}

/** The manager a person is in this matter: refused to strangers, to the applicant, and to relatives. */
export function managerFor<M extends Manager>(managers: readonly M[], matter: Matter, person: string): M {
  const manager = managers.find(({ personId }) => personId === person);
  if (matter.owners.includes(person)) throw new AppError('OWN_MONEY');
  if (!manager) throw new AppError('NOT_A_MANAGER');
  if (matter.conflicted.includes(person)) throw new AppError('RELATIVE_MONEY');
  return manager;
}
