import type { VoteDetail } from '../../../../shared/votes/schema';
import { Card } from '../../components/card/card';
import { SectionHead } from '../../components/card/section-head';
import { NumberedSteps } from '../../components/steps/numbered-steps';

/** What the stub is good for, step by step; only what can be done today. */
export const ReceiptSteps = ({ vote }: { vote: VoteDetail }) => (
  <>
    <SectionHead title="核对我的票" />
    <Card>
      <NumberedSteps
        items={[
          '票根上的三个词和八位编号，是您这一票放进票箱的凭据。',
          vote.mayChange ? '改过票，编号会跟着变，以最后一张票根为准。' : '投出后编号不会再变。',
          '随时回到这次表决，点“看票根”，编号对得上，票就在票箱里。',
        ]}
      />
    </Card>
  </>
);
