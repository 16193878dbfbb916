import type { Outcome, VoteDetail } from '../../../../../shared/votes/schema';
import { percent, thousands } from '../../../platform/numbers';
import { wallTime } from '../../../platform/time';
import { quorumWords, unitOf } from '../words';

/** The sheet claims no more than the law gives. */
export const legalNote = (kind: VoteDetail['kind']): string =>
  kind === 'poll'
    ? '本次为意见征集，不产生法定表决效力，结果只作参考。'
    : '这是居民协商的结果，不是业主大会的决定；选聘物业、动用维修资金等，另按民法典走业主表决。';

/** 2026年11月29日 */
export function paperDate(now: string): string {
  const { year, month, day } = wallTime(now);
  return `${year}年${month}月${day}日`;
}

/** The frozen roll's fingerprint in groups of four, short enough to compare by eye. */
export const fingerprintWords = ({ roll }: Pick<VoteDetail, 'roll'>): string[] =>
  roll ? [`名册指纹 ${roll.rollHash.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')}`] : [];

export const paragraphs = (text: string): string[] => text.split(/\n+/).filter((line) => line.trim() !== '');

/** The numbers of a result as the rows of a printed table. */
export function resultRows(vote: VoteDetail, { heads, took, counts }: Outcome): string[][] {
  const unit = unitOf(vote.basis);
  const quorum = quorumWords(vote.quorum);
  return [
    ['项目', `${unit}数`, '占比'],
    [`名册上全部${unit === '户' ? '住户' : '的人'}`, thousands(heads), ''],
    [quorum ? `参加表决（要到${quorum}）` : '参加表决', thousands(took), percent(took, heads)],
    ...counts.map(({ label, votes }) => [`　${label}`, thousands(votes), percent(votes, took)]),
  ];
}
