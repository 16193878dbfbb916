import { SkeletonCard } from '../../components/states/skeleton';

/** The shape of a vote while it is on its way. */
export const VoteSkeleton = () => (
  <>
    <SkeletonCard lines={2} />
    <SkeletonCard lines={3} />
    <SkeletonCard lines={5} />
  </>
);
