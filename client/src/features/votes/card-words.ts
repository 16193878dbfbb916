import type { VoteCard } from '../../../../shared/votes/schema';
import { thousands } from '../../platform/numbers';
import { dateWords, momentWords, wallTime } from '../../platform/time';
import { phaseOf } from './phase';
import { basisWords, KIND_NAMES, tookWords, unitOf, youWords } from './words';

export interface CardTag {
  words: string;
  tone?: 'now' | 'wait' | 'done' | 'bad' | 'info';
  icon?: 'clock-bold' | 'megaphone-bold' | 'check-bold' | 'x-bold';
}

/** 今晚 20:00 截止 when it is today or tomorrow, 还有 3 天 before */
function deadline({ closesAt }: VoteCard, now: string): CardTag {
  const days = wallTime(closesAt).dayNumber - wallTime(now).dayNumber;
  if (days <= 1) return { words: `${momentWords(closesAt, now)} 截止`, tone: 'now', icon: 'clock-bold' };
  return { words: `还有 ${days} 天`, icon: 'clock-bold' };
}

function stateTag(vote: VoteCard, now: string): CardTag {
  switch (phaseOf(vote, now)) {
    case 'draft':
      return { words: '草稿' };
    case 'announced':
      return { words: '公示中', tone: 'info', icon: 'megaphone-bold' };
    case 'opening':
      return { words: '马上开始', tone: 'info', icon: 'megaphone-bold' };
    case 'open':
      return deadline(vote, now);
    case 'counting':
      return { words: '正在计票', tone: 'wait', icon: 'clock-bold' };
    case 'closed':
      return { words: '等公布', tone: 'wait', icon: 'clock-bold' };
    case 'withdrawn':
      return { words: '已撤回' };
    case 'published':
      if (vote.passed === null) return { words: '已公布', tone: 'info' };
      return vote.passed ? { words: '通过', tone: 'done', icon: 'check-bold' } : { words: '没有通过', icon: 'x-bold' };
  }
}

export const tagsOf = (vote: VoteCard, now: string): CardTag[] => [
  { words: KIND_NAMES[vote.kind] },
  stateTag(vote, now),
];

/** One line under the title; null where the meter says it better. */
export function lineOf(vote: VoteCard, now: string): string | null {
  const { turnout, sentence } = vote;
  const phase = phaseOf(vote, now);
  if (phase === 'announced' || phase === 'opening')
    return `${momentWords(vote.opensAt, now)} 开始，${vote.electorateName}。`;
  if (phase === 'published') return sentence;
  if (phase === 'withdrawn') return '这次表决撤回了，原因写在里面。';
  if (phase === 'draft') return `打算 ${momentWords(vote.opensAt, now)} 开始，${vote.electorateName}。`;
  if (phase === 'open' && vote.kind === 'poll' && turnout) return `${tookWords(turnout, vote.basis)}。`;
  return null;
}

/** The foot of the card: a fact at the left, where it leads at the right. */
export function footOf(vote: VoteCard, now: string): { fact: string; mine: boolean; go: string; act: boolean } {
  const phase = phaseOf(vote, now);
  if (vote.awaitsMe && phase === 'open')
    return {
      fact: vote.kind === 'poll' ? `${basisWords(vote)} · 只作参考` : basisWords(vote),
      mine: false,
      go: vote.kind === 'poll' ? '说想法' : '去投票',
      act: true,
    };
  if (phase === 'announced' || phase === 'opening')
    return { fact: '先看方案，有意见现在提', mine: false, go: '看方案', act: false };
  if (phase === 'published')
    return { fact: `${dateWords(vote.closesAt, now)}截止`, mine: false, go: '看结果', act: false };
  if (phase === 'withdrawn') return { fact: '没有计票', mine: false, go: '看原因', act: false };
  if (phase === 'draft') return { fact: '只有自管委看得到', mine: false, go: '接着写', act: false };
  if (!vote.votedByMe)
    return { fact: `${basisWords(vote)} · ${vote.electorateName}`, mine: false, go: '看进展', act: false };
  const changeable = vote.mayChange && phase === 'open';
  return {
    fact: `${youWords(vote.basis)}已投${changeable ? '，截止前可改' : ''}`,
    mine: true,
    go: '看进展',
    act: false,
  };
}

/** 142 户参加，共 240 户 — for places too small for a meter */
export const turnoutWords = ({ turnout, basis }: VoteCard): string | null =>
  turnout && `${thousands(turnout.took)} / ${thousands(turnout.heads)} ${unitOf(basis)}参加`;
