import type { RoleCard, ShiftCard } from '../../../../shared/shifts/schema';
import { type SignUpState, signUpSentence } from '../../../../shared/shifts/sign-up';
import type { IconName } from '../../components/icon/names';
import type { Seats } from '../../components/seats/seat-words';

/** What can be done right on the card. */
export type Act = 'come' | 'wait' | 'leave_line' | 'qualify' | 'choose';

export interface Fact {
  words: string;
  tone?: 'done' | 'wait' | 'bad' | 'info';
  icon?: IconName;
}

export interface Face {
  title: string;
  /** the role the card's button acts on; null where one must choose first */
  role: RoleCard | null;
  /** mine or waiting, above the title */
  tag: Fact | null;
  /** why it is not simply free, or which role is */
  line: string | null;
  seats: Seats;
  act: Act | null;
  /** in the button's place */
  fact: Fact | null;
}

const TAKEABLE: readonly SignUpState['state'][] = ['free', 'last_seat', 'on_offer'];
export const isTakeable = ({ mine }: RoleCard): boolean => TAKEABLE.includes(mine.state);

export const stateIs = <S extends SignUpState['state']>(
  role: RoleCard | null | undefined,
  state: S,
): role is RoleCard & { mine: Extract<SignUpState, { state: S }> } => role?.mine.state === state;

/** The role that concerns me most: where I sit, where I wait, the only one there is or that can be taken. */
function roleOf(roles: readonly RoleCard[]): RoleCard | null {
  const mine = roles.find((role) => stateIs(role, 'mine')) ?? roles.find((role) => stateIs(role, 'waiting'));
  if (mine) return mine;
  if (roles.length === 1) return roles[0] ?? null;
  const open = roles.filter(isTakeable);
  return open.length === 1 ? (open[0] ?? null) : null;
}

const sum = (roles: readonly RoleCard[], key: 'capacity' | 'taken'): number =>
  roles.reduce((all, role) => all + role[key], 0);

export function seatsOf(shift: Pick<ShiftCard, 'roles'>, role: RoleCard | null): Seats {
  if (!role) return { capacity: sum(shift.roles, 'capacity'), taken: sum(shift.roles, 'taken') };
  return { capacity: role.capacity, taken: role.taken, mine: stateIs(role, 'mine') ? 1 : 0 };
}

const FACTS: Partial<Record<SignUpState['state'], Fact>> = {
  collides: { words: '时间冲突', tone: 'wait', icon: 'triangle-alert-bold' },
  not_yet: { words: '还没开放', tone: 'info', icon: 'clock-bold' },
  closed: { words: '报名截止' },
  limit_reached: { words: '本周够了', tone: 'wait' },
  cancelled: { words: '取消了', tone: 'bad', icon: 'circle-x-bold' },
  over: { words: '已经开始' },
};

function actOf(role: RoleCard): Act | null {
  if (isTakeable(role)) return 'come';
  if (stateIs(role, 'full')) return role.mine.mayWait ? 'wait' : null;
  if (stateIs(role, 'waiting')) return 'leave_line';
  if (stateIs(role, 'needs_qualification')) return role.mine.requested ? null : 'qualify';
  return null;
}

function tagOf(role: RoleCard | null): Fact | null {
  if (stateIs(role, 'mine'))
    return { words: role.mine.offered ? '正在找接班' : '您已报名', tone: 'done', icon: 'check-bold' };
  if (stateIs(role, 'waiting')) return { words: `候补第 ${role.mine.place} 位`, tone: 'wait', icon: 'hourglass-bold' };
  return null;
}

/** States that need a word of explanation on the card itself. */
const EXPLAINED: readonly SignUpState['state'][] = [
  'collides',
  'needs_qualification',
  'not_yet',
  'limit_reached',
  'on_offer',
];

function lineOf(shift: ShiftCard, role: RoleCard | null): string | null {
  if (stateIs(role, 'waiting')) return '有人退出就按顺序补上，会提醒您';
  if (role && EXPLAINED.includes(role.mine.state)) return signUpSentence(role.mine);
  if (role) return shift.roles.length > 1 && isTakeable(role) ? `还缺${role.name}` : null;
  const open = shift.roles.filter(isTakeable);
  return (open.length > 0 ? open : shift.roles).map(({ name }) => name).join('、');
}

/** A shift as its card shows it. */
export function faceOf(shift: ShiftCard): Face {
  const role = roleOf(shift.roles);
  const named = role && (shift.roles.length === 1 || tagOf(role)) && !shift.title.includes(role.name);
  // All roles alike, e.g. cancelled or over: the first one speaks for them.
  const alike = role ?? (shift.roles.some((one) => isTakeable(one)) ? null : (shift.roles[0] ?? null));
  const act = role ? actOf(role) : 'choose';
  const requested = stateIs(role, 'needs_qualification') && role.mine.requested;
  const fact = requested
    ? { words: '等队长确认', tone: 'wait' as const }
    : alike
      ? (FACTS[alike.mine.state] ?? null)
      : null;
  return {
    title: named ? `${shift.title} · ${role.name}` : shift.title,
    role,
    tag: tagOf(role),
    line: lineOf(shift, role),
    seats: seatsOf(shift, role),
    act: act === 'choose' && fact ? null : act,
    fact: act === null || act === 'choose' ? fact : null,
  };
}
