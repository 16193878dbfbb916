import { yuan } from '../http/money';
import { paperDay } from '../http/time-words';
import type { FundId } from './ids';
import { daysOfCampaign, type Period } from './period';
import type { Figures } from './view';

/** What signs a notice nobody typed. */
export const HOUSE = '基金账本';

/** The client page of a fund: messages and the printed code open it; it needs no account. */
export const fundPage = (fundId: FundId): string => `/packages/funds/detail/index?fundId=${fundId}`;

/** Where what was written down by hand waits for its second person. */
const CONFIRM_PAGE = '/packages/committee/fund-confirm/index';

/** What those are told who may confirm a record: nothing of who gave, or what. */
export const waitsForSecond = (name: string): { title: string; body: string; page: string } => ({
  title: '有一笔登记等您核对',
  body: `“${name}”有人手工登记了一笔，要另一位看过凭证才入账。请核对一下。`,
  page: CONFIRM_PAGE,
});

/** The same for an entry that somebody asks to take back. */
export const reversalWaits = (name: string): { title: string; body: string; page: string } => ({
  title: '有一笔更正等您核对',
  body: `“${name}”有人要更正账上的一笔，要另一位看过才算。请核对一下。`,
  page: CONFIRM_PAGE,
});

/** What the one who asked is told when the other says no. */
export const reversalRefused = (name: string, what: string, because: string): { title: string; body: string } => ({
  title: '更正没有通过',
  body: `“${name}”的“${what}”没有更正，原因：${because}`,
});

/** A fingerprint as people compare it by eye: the beginning is enough, the whole stands on the fund's page. */
const shortHash = (hash: string): string => hash.slice(0, 16);

/** A notice holds a thousand characters. */
const MOST_LINES = 15;

/**
 * The day's end of each ledger that moved, for the public board: from now on nobody can change what lies before it. As
 * many notices as it takes, so that no ledger's end is left out.
 */
export function nightNotices(
  day: string,
  ended: readonly { name: string; seq: number; hash: string; balanceFen: number }[],
): { title: string; body: string; about: string }[] {
  const lines = ended.map(
    ({ name, seq, hash, balanceFen }) =>
      `${name}：余额 ${yuan(balanceFen)} 元，记到第 ${seq} 笔，指纹 ${shortHash(hash)}`,
  );
  const sheets = Math.ceil(lines.length / MOST_LINES);
  return Array.from({ length: sheets }, (_, i) => ({
    title: `${paperDay(day)}的基金账${sheets > 1 ? `（${i + 1}/${sheets}）` : ''}`,
    body: [
      ...lines.slice(i * MOST_LINES, (i + 1) * MOST_LINES),
      '账本谁都能下载重算；指纹对得上，就说明这一天以前的账没有改过。',
    ].join('\n'),
    about: '每天公布一次，没有进出的不列',
  }));
}

/** What keepers are told about the disclosure clock. */
export function disclosureReminder(name: string, due: string, daysLeft: number): { title: string; body: string } {
  if (daysLeft < 0)
    return {
      title: '基金公开晚了',
      body: `${name}应在${paperDay(due)}前公开收支，已经晚了 ${-daysLeft} 天，请尽快公布。`,
    };
  const when = daysLeft === 0 ? '今天就是最后一天' : `还有 ${daysLeft} 天`;
  return { title: '基金该公开收支了', body: `${name}要在${paperDay(due)}前公开一次收支，${when}。` };
}

/** A period as people say it: 2026 年第 3 季度 */
export function periodWords(period: Period): string {
  if (period === 'campaign') return '募捐结束总账';
  if (period === 'final') return '基金结束总账';
  const campaign = daysOfCampaign(period);
  return campaign ? `${paperDay(campaign.from)}开始的募捐总账` : `${period.slice(0, 4)}年第 ${period.slice(5)} 季度`;
}

/** What the board says when a fund has disclosed. */
export function disclosureNotice(
  name: string,
  period: Period,
  figures: Figures,
): { title: string; body: string; about: string } {
  const { openingFen, inFen, outFen, closingFen, gifts } = figures;
  return {
    title: `${name}公开了${periodWords(period)}收支`,
    body: [
      `期初余额 ${yuan(openingFen)} 元，收入 ${yuan(inFen)} 元（微信捐款 ${gifts} 笔），支出 ${yuan(outFen)} 元，期末余额 ${yuan(closingFen)} 元。`,
      '每一笔都在基金页面上，不用登录就能看，账本可以下载重算。',
    ].join('\n'),
    about: name,
  };
}
