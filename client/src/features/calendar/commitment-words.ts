import type { Commitment, CommitmentKind } from '../../../../shared/calendar/commitment';
import type { IconName } from '../../components/icon/names';
import { clockWords } from '../../platform/time';

type Tone = 'done' | 'now' | 'wait' | 'bad';

export const STATE_TAGS: Record<Commitment['state'], { words: string; tone: Tone; icon: IconName }> = {
  confirmed: { words: '已定', tone: 'done', icon: 'circle-check' },
  held: { words: '等您确认', tone: 'now', icon: 'hourglass' },
  waiting: { words: '排队中', tone: 'wait', icon: 'hourglass' },
  requested: { words: '待审批', tone: 'wait', icon: 'hourglass' },
  cancelled: { words: '已取消', tone: 'bad', icon: 'circle-x' },
};

export const KIND_ICONS: Record<CommitmentKind, IconName> = {
  shift: 'hand-helping',
  activity: 'calendar-days',
  venue: 'map-pin',
  vote: 'vote',
};

/** 14:00–16:30 · 20:00 截止 */
export const timeWords = ({ startsAt, endsAt }: Pick<Commitment, 'startsAt' | 'endsAt'>): string =>
  startsAt === endsAt ? `${clockWords(endsAt)} 截止` : `${clockWords(startsAt)}–${clockWords(endsAt)}`;
