import { AppError } from '../../shared/http/errors';
import type { RoleId, ShiftId } from '../../shared/shifts/ids';
import type { RoleCard, RoleSheet, Seat, Shift, ShiftRole } from '../../shared/shifts/schema';
import { takeOver } from '../../shared/shifts/sheet';
import type { SignUpState } from '../../shared/shifts/sign-up';
import { assertMaySignUp, type SignUpFacts, signUpState, takeOverState } from '../../shared/shifts/sign-up-rules';
import { type Taken, weeksOf } from '../../shared/shifts/week';
import type { CommunityId } from '../platform/identity';
import { pauseBefore } from '../platform/pause';
import { roleCard, roleOf } from './cards';
import { readQualification } from './qualifications-store';
import { joinLine, replaceSheet, takeSeat } from './seats-store';
import { CHANGED, commit, readSheet, readShift } from './store';
import { addTaken, readWeeks, removeTaken, type Week } from './weeks-store';

/** As often everything is read and decided anew when somebody else was faster. */
const TRIES = 8;

export interface Request {
  community: CommunityId;
  shiftId: ShiftId;
  roleId: RoleId;
  now: string;
  /** who gets the place, and who asked for it */
  seat: Seat;
  /** `seat`: a seat or nothing · `line`: else wait · `offer`: only a seat somebody offers */
  wish: 'seat' | 'line' | 'offer';
  /** refuses where the person has something else planned then; null: they come all the same */
  assertFree: ((shift: Shift) => Promise<void>) | null;
}

interface Facts extends SignUpFacts {
  shift: Shift;
  role: ShiftRole;
  sheet: RoleSheet;
  weeks: Week[];
}

/** The first look may be a second old: whatever is no longer so refuses the write, and the next look is strong. */
async function load({ community, shiftId, roleId, seat }: Request, consistent: boolean): Promise<Facts> {
  const [shift, sheet] = await Promise.all([
    readShift(community, shiftId, consistent),
    readSheet(community, shiftId, roleId, consistent),
  ]);
  if (!shift || !sheet) throw new AppError('NOT_FOUND');
  const role = roleOf(shift, roleId);
  const weeks = await readWeeks(community, seat.personId, weeksOf(shift));
  // After the weeks, never beside them: one taken back meanwhile has changed them, and this write is refused.
  const qualification =
    role.qualification === null ? undefined : await readQualification(community, seat.personId, role.qualification);
  const taken = weeks.flatMap((week) => week.taken);
  return { shift, role, sheet, weeks, person: seat.personId, taken, qualification };
}

/** Takes a seat, takes one over, or joins the line; asking again answers with what is there. */
export async function claim(request: Request): Promise<RoleCard> {
  const { community, shiftId, roleId, now } = request;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await pauseBefore(attempt);
    const facts = await load(request, attempt > 0);
    const mine = request.wish === 'offer' ? takeOverState(facts, now) : signUpState(facts, now);
    if (mine.state === 'mine' || mine.state === 'waiting') {
      // My other tap was faster, and the sheet was read before it: look again for the place in line.
      if (!isIn(facts)) continue;
      return cardOf(facts, facts.sheet, now);
    }
    assertMaySignUp(mine);
    try {
      const steps = stepsFor(request, facts, mine);
      // Last of all, so that nobody is asked to come anyway to what they cannot have.
      if (attempt === 0) await request.assertFree?.(facts.shift);
      await commit(steps);
    } catch (error) {
      if (error === CHANGED) continue;
      throw error;
    }
    const sheet = await readSheet(community, shiftId, roleId, true);
    return cardOf(facts, sheet ?? facts.sheet, now);
  }
  throw new AppError('BUSY');
}

const isIn = ({ sheet, person }: Facts): boolean =>
  [...sheet.seated, ...sheet.waiting].some(({ personId }) => personId === person);

function stepsFor(request: Request, facts: Facts, mine: SignUpState) {
  const { community, seat } = request;
  const place = placeSteps(request, facts, mine);
  const { shift, role, weeks } = facts;
  const { shiftId, title, startsAt, endsAt, revision } = shift;
  const taken: Taken = {
    shiftId,
    roleId: role.roleId,
    title,
    startsAt,
    endsAt,
    revision,
    off: false,
    seated: mine.state !== 'full',
  };
  return [...place, ...weeks.map((week) => addTaken(community, seat.personId, week, taken))];
}

function placeSteps({ community, seat, wish }: Request, { shift, role, sheet }: Facts, mine: SignUpState) {
  const asked = { shiftId: shift.shiftId, roleId: role.roleId, shiftRevision: shift.revision, seat };
  if (mine.state === 'on_offer') {
    // The sheet and the shift were read apart; only when they belong together do the times hold.
    if (sheet.shiftRevision !== shift.revision) throw CHANGED;
    const swap = takeOver(sheet, seat);
    if (!swap) throw new AppError('NO_OFFER');
    return [replaceSheet(community, sheet, swap.sheet), ...removeTaken(community, swap.giver.personId, shift)];
  }
  if (mine.state !== 'full') return [takeSeat(community, asked)];
  if (wish !== 'line') throw new AppError('SHIFT_FULL', mine);
  if (!mine.mayWait) throw new AppError('WAITING_FULL', mine);
  return [joinLine(community, asked)];
}

function cardOf({ shift, role, person, taken, qualification }: Facts, sheet: RoleSheet, now: string): RoleCard {
  const qualifications = new Map(qualification ? [[role.qualification ?? '', qualification]] : []);
  return roleCard(shift, sheet, { person, taken, qualifications }, now);
}
