import type { VoteDetail } from '../../../../../shared/votes/schema';
import { Banner } from '../../../components/banner/banner';
import { isBrowser } from '../../../platform/address';
import { AnnouncementSheet } from './announcement-sheet';
import { ResultSheet } from './result-sheet';
import { useElectorate } from './use-electorate';

/** The sheet that fits the vote's state. A mini-program has no printer: it says where to go. */
export function PrintView({ vote, from, now }: { vote: VoteDetail; from: readonly string[]; now: string }) {
  const { heads } = useElectorate(vote.electorate, vote.basis);
  if (!isBrowser)
    return (
      <Banner tone="info" icon="laptop" title="请在电脑上打印">
        电脑上打开小马扎，用手机确认登录，再打开这次表决，就能打印 A4 的公示单。
      </Banner>
    );
  if (vote.outcome) return <ResultSheet vote={vote} outcome={vote.outcome} from={from} now={now} />;
  return <AnnouncementSheet vote={vote} from={from} heads={heads} now={now} />;
}
