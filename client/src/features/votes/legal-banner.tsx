import type { VoteDetail } from '../../../../shared/votes/schema';
import { Banner } from '../../components/banner/banner';

/** The app never claims more than the law gives: said near the title, not in a footnote. */
export const LegalBanner = ({ kind }: Pick<VoteDetail, 'kind'>) =>
  kind === 'poll' ? (
    <Banner tone="wait" icon="info" title="意见征集，不产生法定表决效力">
      听听大家怎么想，结果供自管委参考。
    </Banner>
  ) : (
    <Banner tone="quiet" title="居民协商结果，不是业主大会决定">
      邻居们自己商量着办的事。选聘物业、动用维修资金这些，要按民法典另走业主表决。
    </Banner>
  );
