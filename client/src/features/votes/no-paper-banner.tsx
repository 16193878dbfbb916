import type { VoteDetail } from '../../../../shared/votes/schema';
import { Banner } from '../../components/banner/banner';

const REASONS: Record<VoteDetail['basis'], string> = {
  household: '名册在开始时已经定下，里面没有您家。如有疑问，请找自管委。',
  adult: '这次按开始时名册里的成年人投，您名下没有席位。如有疑问，请找网格员。',
  person: '名册在开始时已经定下，里面没有您家。如有疑问，请找自管委。',
};

/** Somebody who may look but has no paper in this vote. */
export const NoPaperBanner = ({ basis }: Pick<VoteDetail, 'basis'>) => (
  <Banner icon="info" title="这次表决没有您的选票">
    {REASONS[basis]}
  </Banner>
);
