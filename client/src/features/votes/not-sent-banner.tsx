import { Banner } from '../../components/banner/banner';

/** The network failed while sending: nothing is lost, and sending again cannot count twice. */
export const NotSentBanner = () => (
  <Banner tone="bad" icon="circle-alert" title="这一票还没有投出去" alert>
    手机没连上网。连上后点“再投一次”，不会重复计票。
  </Banner>
);
