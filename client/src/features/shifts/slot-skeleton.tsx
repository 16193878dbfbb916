import { SkeletonCard } from '../../components/states/skeleton';

/** Two cards of a day. */
export const SlotSkeleton = () => (
  <>
    <SkeletonCard lines={4} />
    <SkeletonCard lines={4} />
  </>
);
