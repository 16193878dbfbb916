import type { ReactNode } from 'react';
import type { Loaded as LoadedReply } from '../../platform/use-endpoint';
import { ErrorBox, isFinal } from '../states/error-box';
import { OfflineStrip } from '../states/offline-strip';
import { SkeletonCard } from '../states/skeleton';

interface Props<T> {
  of: LoadedReply<T>;
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
}

/** The three ways a reply can be: on its way, not here, here (perhaps as a copy from before). */
export function Loaded<T>({ of, skeleton = <SkeletonCard lines={4} />, children }: Props<T>) {
  const { data, error, asOf, retry } = of;
  if (error && isFinal(error)) return <ErrorBox error={error} retry={retry} />;
  if (data === null) return <>{error ? <ErrorBox error={error} retry={retry} /> : skeleton}</>;
  return (
    <>
      {error && <OfflineStrip asOf={asOf} retry={retry} />}
      {children(data)}
    </>
  );
}
