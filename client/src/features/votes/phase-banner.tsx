import type { VoteDetail } from '../../../../shared/votes/schema';
import { Banner } from '../../components/banner/banner';
import { momentWords } from '../../platform/time';
import type { Phase } from './phase';

interface Props {
  vote: VoteDetail;
  phase: Phase;
  now: string;
}

/** Why there is nothing to press just now, and what comes next. */
export function PhaseBanner({ vote, phase, now }: Props) {
  switch (phase) {
    case 'announced':
      return (
        <Banner tone="info" icon="megaphone" title="正在公示，还没有开始">
          {momentWords(vote.opensAt, now)} 开始投票。方案有意见，现在就找自管委说。
        </Banner>
      );
    case 'opening':
      return (
        <Banner tone="info" icon="clock" title="时间到了，正在打开票箱">
          这一页会自己更新，请稍等。
        </Banner>
      );
    case 'counting':
      return (
        <Banner tone="wait" icon="clock" title="正在计票">
          截止了，不再收票。票数正在点清，这一页会自己更新。
        </Banner>
      );
    case 'closed':
      return (
        <Banner tone="wait" icon="clock" title="票数点清了，结果待公布">
          最迟 {momentWords(vote.publishesAt, now)} 公布，到时候这里看得到。
        </Banner>
      );
    case 'withdrawn':
      return (
        <Banner tone="bad" icon="undo-2" title="这次表决撤回了，没有计票">
          原因：{vote.withdrawnBecause ?? '没有写'}
        </Banner>
      );
    default:
      return null;
  }
}
