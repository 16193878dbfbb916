import type { Settled } from '../../../../shared/activities/tickets';
import type { DoorLine } from '../../../../shared/activities/tickets-endpoints';
import { clockWords } from '../../platform/time';

export const SETTLED_WORDS: Record<Settled, string> = {
  checked_in: '已补记',
  already: '之前已补记过',
  first_was_earlier: '别的门先验过，以先到的为准',
  now_first: '以这次更早的为准',
  undone: '这次验票后来被撤销了',
  unknown: '名单里没有',
  waiting: '还没有名额',
  cancelled: '票已退',
  out_of_time: '时间不对，没有记',
};

export const lineWords = (line: DoorLine): string => {
  if (line.checkIn) return `${clockWords(line.checkIn.at)} 进场，${line.checkIn.party} 人`;
  if (line.state === 'waiting') return '还在候补';
  if (line.state === 'held') return '名额留着，还没确认';
  return `${line.party} 人，还没到`;
};

/** Part of a name, an address or a note. */
export const findLines = (lines: readonly DoorLine[], words: string): DoorLine[] => {
  const wanted = words.trim();
  return wanted === ''
    ? [...lines]
    : lines.filter(({ name, address, note }) => [name, address, note].some((text) => text.includes(wanted)));
};
