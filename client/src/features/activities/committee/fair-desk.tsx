import { getFair } from '../../../../../shared/activities/fair-endpoints';
import { Banner } from '../../../components/banner/banner';
import { Loaded } from '../../../components/loaded/loaded';
import { SkeletonCard } from '../../../components/states/skeleton';
import { useEndpoint } from '../../../platform/use-endpoint';
import { FairApplications } from './fair-applications';
import { FairNeeds } from './fair-needs';
import { FairPlace } from './fair-place';
import { FairPlanCard } from './fair-plan-card';

const EVERY_MS = 30_000;

/** A fair for whoever runs it: what to ask, who applies, what is still missing, where each stall stands. */
export function FairDesk({ activityId, now }: { activityId: string; now: string }) {
  const fair = useEndpoint(getFair, { params: { activityId } }, { every: EVERY_MS });
  return (
    <Loaded of={fair} skeleton={<SkeletonCard lines={5} />}>
      {(shown) =>
        shown.desk === null ? (
          <Banner tone="wait" title="这场大集不归您管">
            摊位由发起的人安排，有事请找社区管理员。
          </Banner>
        ) : (
          <>
            <FairPlanCard fair={shown} now={now} />
            <FairNeeds fair={shown} />
            {shown.plan && <FairApplications fair={shown} />}
            <FairPlace fair={shown} />
          </>
        )
      }
    </Loaded>
  );
}
