import type { VoteDetail, VoteEvent } from '../../../../shared/votes/schema';
import { clockWords, dateWords, momentWords } from '../../platform/time';

interface Step {
  key: string;
  head: string;
  when: string;
  text: string;
  state: 'past' | 'now' | 'later';
}

const WORDS: Record<VoteEvent['event'], string> = {
  drafted: '自管委起草',
  announced: '方案公示，请大家看',
  opened: '开始表决，规则和名册定下不再变',
  closed: '截止，票数点清',
  published: '公布结果',
  withdrawn: '撤回，没有计票',
};

const nowWords = (vote: VoteDetail, now: string): string => {
  if (vote.state === 'announced') return `正在公示，${momentWords(vote.opensAt, now)} 开始表决`;
  if (vote.state === 'open')
    return now < vote.closesAt ? `正在表决，${momentWords(vote.closesAt, now)} 截止` : '截止了，正在计票';
  return '票数点清了，等公布';
};

/** The story of a vote, newest first, with what is going on now on top. */
export function storyOf(vote: VoteDetail, now: string): Step[] {
  const at = (iso: string) => `${dateWords(iso, now)} ${clockWords(iso)}`;
  const past = vote.history.map(({ event, at: when }, index): Step => {
    const key = `${event}-${index}`;
    return { key, head: '议', when: at(when), text: WORDS[event], state: 'past' };
  });
  const last = vote.history[vote.history.length - 1];
  if (!last || !['announced', 'open', 'closed'].includes(vote.state)) return past.reverse();
  const running: Step = { key: 'now', head: '议', when: `${at(last.at)} 起`, text: nowWords(vote, now), state: 'now' };
  return [running, ...past.slice(0, -1).reverse()];
}
