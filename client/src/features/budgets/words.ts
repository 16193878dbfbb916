import type { BudgetBasis, BudgetCard, BudgetForm, PublicBudget } from '../../../../shared/budgets/schema';
import { yuan } from '../../../../shared/http/money';
import type { IconName } from '../../components/icon/names';
import { dateWords, momentWords } from '../../platform/time';

/** 3,000 元, with fen only where there are some */
export const money = (fen: number): string => `${yuan(fen).replace(/\.00$/, '')} 元`;

export const unitOf = (basis: BudgetBasis): '户' | '人' => (basis === 'household' ? '户' : '人');
export const mineOf = (basis: BudgetBasis): string => (basis === 'household' ? '您家' : '您');

/** How a paper is filled in, in one sentence. */
export const formWords = (form: BudgetForm): string =>
  form.type === 'approval'
    ? `觉得该办的都可以选，最多选 ${form.most} 个。`
    : `一共 ${form.points} 分，分给您看好的项目，一个项目最多 ${form.most} 分。`;

type Phase = 'draft' | 'collecting' | 'open' | 'counting' | 'decided' | 'withdrawn';
export const phaseOf = ({ state, closesAt }: Pick<BudgetCard, 'state' | 'closesAt'>, now: string): Phase =>
  state === 'open' && closesAt <= now ? 'counting' : state;

const TAGS: Record<Phase, { words: string; tone?: 'now' | 'done' | 'wait' | 'bad'; icon?: IconName }> = {
  draft: { words: '草稿', tone: 'wait', icon: 'pencil-bold' },
  collecting: { words: '正在收项目', tone: 'now' },
  open: { words: '正在投票', tone: 'now', icon: 'vote-bold' },
  counting: { words: '正在计票', tone: 'wait', icon: 'clock-bold' },
  decided: { words: '结果出来了', tone: 'done', icon: 'circle-check-bold' },
  withdrawn: { words: '已撤回', tone: 'bad', icon: 'undo-2-bold' },
};
export const tagOf = (card: Pick<BudgetCard, 'state' | 'closesAt'>, now: string) => TAGS[phaseOf(card, now)];

/** The line under a round's title. */
export function lineOf(card: BudgetCard, now: string): string {
  const phase = phaseOf(card, now);
  if (phase === 'collecting') return `${card.fundName}拿出 ${money(card.totalFen)}，您也可以提一个项目。`;
  if (phase === 'open') return `${card.standing} 个项目，${momentWords(card.closesAt, now)} 截止。`;
  if (phase === 'counting') return '已经截止，结果马上出来。';
  if (phase === 'decided' && card.summary)
    return `${card.summary.ballots} 张票，选上 ${card.summary.winners.length} 个项目，共 ${money(card.summary.spentFen)}。`;
  return `${card.fundName} · ${money(card.totalFen)} · ${dateWords(card.closesAt, now)}截止`;
}

/** A project by the number it stands under. */
export function titleOf({ standing }: Pick<PublicBudget, 'standing'>, no: string): string {
  return standing.find((one) => one.no === no)?.title ?? `${no} 号项目`;
}
export const costOf = ({ standing }: Pick<PublicBudget, 'standing'>, no: string): number =>
  standing.find((one) => one.no === no)?.costFen ?? 0;
