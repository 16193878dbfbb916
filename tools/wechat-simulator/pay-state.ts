import type { PayWorld, SerialKind } from './pay-world';

export type Forgery = 'signature' | 'serial' | 'bit' | 'stale' | 'signtest';
export const FORGERIES = ['signature', 'serial', 'bit', 'stale', 'signtest'] as const satisfies Forgery[];

export interface PayOrder {
  orderNo: string;
  prepayId: string;
  prepaidAt: number;
  description: string;
  amountFen: number;
  openid: string;
  notifyUrl: string;
  attach: string;
  expiresAt?: string;
  /** what was asked for, to tell a repetition from another order of the same number */
  facts: string;
  state: 'NOTPAY' | 'SUCCESS' | 'REFUND' | 'CLOSED';
  transactionId?: string;
  paidAt?: string;
}
export interface PayRefund {
  refundNo: string;
  refundId: string;
  orderNo: string;
  refundFen: number;
  facts: string;
  notifyUrl?: string;
  state: 'SUCCESS' | 'CLOSED' | 'PROCESSING' | 'ABNORMAL';
  askedAt: string;
  doneAt?: string;
}
/** How notices travel from now on. */
export interface Delivery {
  times: number;
  shuffle: boolean;
  drop: boolean;
  hold: boolean;
  forge: Forgery[];
  serial: SerialKind;
  /** the official waits are divided by this */
  speed: number;
}
export interface PayFault {
  times: number;
  status?: number;
  code?: string;
  /** done, but the answer never arrives */
  lose?: boolean;
  hang?: boolean;
  unsigned?: boolean;
  tamper?: boolean;
}
export interface Notice {
  url: string;
  /** the same for every repetition */
  id: string;
  event: string;
  inside: object;
  forgery?: Forgery;
}
/** How bills lie. */
export interface BillLies {
  omit: string[];
  amounts: Record<string, number>;
  extra: { orderNo: string; paidFen: number; attach: string }[];
}

/** All the simulated WeChat Pay remembers. */
export interface PayState {
  world: PayWorld;
  orders: Map<string, PayOrder>;
  refunds: Map<string, PayRefund>;
  delivery: Delivery;
  held: Notice[];
  /** notices on their way */
  travelling: Set<Promise<void>>;
  /** how many are out of the house, and who waits for the door */
  onTheWay: number;
  waiting: (() => void)[];
  tally: { delivered: number; refused: number; givenUp: number };
  faults: Map<string, PayFault>;
  refundOutcome: PayRefund['state'];
  lies: BillLies;
  /** download token → packed bill */
  files: Map<string, Buffer>;
  lastNumber: number;
}

export const newPayState = (world: PayWorld): PayState => ({
  world,
  orders: new Map(),
  refunds: new Map(),
  delivery: { times: 1, shuffle: false, drop: false, hold: false, forge: [], serial: 'public_key', speed: 1 },
  held: [],
  travelling: new Set(),
  onTheWay: 0,
  waiting: [],
  tally: { delivered: 0, refused: 0, givenUp: 0 },
  faults: new Map(),
  refundOutcome: 'SUCCESS',
  lies: { omit: [], amounts: {}, extra: [] },
  files: new Map(),
  lastNumber: 0,
});

/** A number as WeChat Pay gives them: 28 digits, never twice. */
export function nextNumber(state: PayState, prefix: string, now: number): string {
  state.lastNumber += 1;
  const day = new Date(now).toISOString().slice(0, 10).replaceAll('-', '');
  return `${prefix}${day}${String(state.lastNumber).padStart(28 - prefix.length - day.length, '0')}`;
}

/** RFC 3339 on Beijing's clock, as WeChat Pay writes every time. */
export const beijingTime = (now: number): string => `${new Date(now + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
