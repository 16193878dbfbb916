import { SkeletonCard } from '../../components/states/skeleton';

/** The shape of a fund's page while it is on its way. */
export const FundSkeleton = () => (
  <>
    <SkeletonCard lines={4} />
    <SkeletonCard lines={6} />
    <SkeletonCard lines={4} />
  </>
);
