import type { Vote } from '../../shared/votes/schema';

/** The client page a message opens. */
export const pageOf = (vote: Pick<Vote, 'voteId'>): string => `/packages/votes/detail/index?voteId=${vote.voteId}`;

const CHINA_MS = 8 * 3_600_000; // one time zone, no summer time

const inChina = (at: string): string => new Date(Date.parse(at) + CHINA_MS).toISOString();

/** As a subscribe message's time field wants it: 2026-11-25 20:00 */
export const templateTime = (at: string): string => inChina(at).slice(0, 16).replace('T', ' ');

/** An instant as people in China say it: 11 月 25 日 20:00 */
export function whenWords(at: string): string {
  const local = inChina(at);
  return ` ${Number(local.slice(5, 7))} 月 ${Number(local.slice(8, 10))} 日 ${local.slice(11, 16)} `;
}
