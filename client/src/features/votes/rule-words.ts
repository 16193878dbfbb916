import { leastReaching, quorumNeeded } from '../../../../shared/votes/rules';
import type { VoteDetail } from '../../../../shared/votes/schema';
import { fractionWords } from '../../../../shared/votes/sentences';
import { thousands } from '../../platform/numbers';
import { unitOf } from './words';

type Rules = Pick<VoteDetail, 'kind' | 'basis' | 'form' | 'quorum' | 'pass' | 'mayChange'>;

/** The rules of a vote as a neighbour would explain them, in numbers where the roll is known. */
export function ruleSentences(vote: Rules, heads: number | null): string[] {
  return [...numbers(vote, heads), marking(vote), again(vote)];
}

function numbers({ kind, basis, form, quorum, pass }: Rules, heads: number | null): string[] {
  const unit = unitOf(basis);
  if (kind === 'poll' || !quorum || !pass) return ['没有“够数”和“通过”，收到多少听多少，截止后公布每一项的票数。'];
  const share = fractionWords({ fraction: quorum, strict: false });
  const needed = heads === null ? null : quorumNeeded(heads, quorum);
  const enough =
    needed === null || heads === null
      ? `${share}参加才算数。`
      : `${thousands(heads)} ${unit}里至少 ${thousands(needed)} ${unit}参加才算数（${share}）。`;
  const what = form.type === 'for_against' ? '同意' : '选同一项';
  const line = fractionWords(pass);
  const example =
    needed === null
      ? ''
      : `如果正好 ${thousands(needed)} ${unit}参加，至少 ${thousands(leastReaching(needed, pass))} ${unit}${what}才通过。`;
  return [enough, `参加的${unit}里${line}${what}，就通过。${example}`, `弃权算参加，不算${what}。`];
}

const marking = ({ form }: Rules): string => {
  if (form.type === 'multiple') return `最多选 ${form.max} 项；选弃权就不能再选别的。`;
  return form.type === 'single' ? '只能选一项。' : '同意、不同意、弃权，选一个。';
};

const again = ({ basis, mayChange }: Rules): string => {
  const whose = basis === 'household' ? '每户只算一票，家里谁投都行' : '每人只算一票';
  return mayChange ? `${whose}；截止前可以改，以最后一次为准。` : `${whose}；投出后不能改。`;
};
