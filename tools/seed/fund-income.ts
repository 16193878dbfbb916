import { dueFen, type Machine, type Statement } from '../../shared/funds/vending';
import { localDay } from '../../shared/http/local-time';
import { seededRandom } from './random';

// 洪川镇's vending machines: twenty of them in seven communities, each giving a tenth to its own community's fund.

const TENTH = { numerator: 1, denominator: 10 };
const PLACES = ['便民服务站门口', '文化广场东侧', '农贸市场入口', '卫生站旁', '公交首末站'];
export const MACHINES = 20;
export const NEIGHBOURHOODS = 7;
/** How many months of statements the demo has; the last one with differences to be seen. */
export const MONTHS = 6;

/** `fundIds`: the funds of the seven communities with their names, in order. */
export function demoMachines(funds: readonly { fundId: string; neighbourhood: string }[]): Machine[] {
  return Array.from({ length: MACHINES }, (_, i) => {
    const { fundId, neighbourhood } = funds[i % NEIGHBOURHOODS] as (typeof funds)[number];
    const place = PLACES[Math.floor(i / NEIGHBOURHOODS)] as string;
    const machineNo = `HC-${String(i + 1).padStart(2, '0')}`;
    return { machineNo, fundId, neighbourhood, place, share: TENTH, active: true, revision: 1 };
  });
}

/** The months that are over, the oldest first: 2026-05 … 2026-10 */
export function demoMonths(now: string): string[] {
  const [year, month] = localDay(now).split('-').map(Number) as [number, number];
  return Array.from({ length: MONTHS }, (_, i) => {
    const count = year * 12 + month - 1 - (MONTHS - i);
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
  });
}

/** A month's statements. In the last one a machine has paid 3.40 yuan too little, and one not at all yet. */
export function demoStatements(machines: readonly Machine[], month: string, isLast: boolean): Statement[] {
  return machines.map(({ machineNo, fundId, place, neighbourhood, share }, i) => {
    const salesFen = seededRandom(`${machineNo}|${month}`).between(60_000, 240_000);
    const due = dueFen(salesFen, share);
    const receivedFen = isLast && i === 4 ? due - 340 : isLast && i === 11 ? 0 : due;
    const facts = { machineNo, month, fundId, place, neighbourhood, share, salesFen, dueFen: due, receivedFen };
    return { ...facts, entryId: null, round: 0 };
  });
}
