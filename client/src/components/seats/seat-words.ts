export interface Seats {
  /** every seat there is */
  capacity: number;
  /** given away or held, mine included */
  taken: number;
  /** how many of the taken are mine */
  mine?: number;
  /** my place in the waiting list, from 1 */
  waiting?: number | null;
}

export type SeatTone = 'free' | 'last' | 'full' | 'mine' | 'wait';

/** What the stools mean for me, in words: they alone never carry it. */
export function seatWords({ capacity, taken, mine = 0, waiting }: Seats): { words: string; tone: SeatTone } {
  const left = Math.max(0, capacity - taken);
  if (waiting) return { words: `候补第 ${waiting} 位`, tone: 'wait' };
  if (mine > 0) return { words: `${Math.min(taken, capacity)} / ${capacity} 位`, tone: 'mine' };
  if (left === 0) return { words: '已满', tone: 'full' };
  return { words: `剩 ${left} 位`, tone: left === 1 ? 'last' : 'free' };
}
