import type { ReactNode } from 'react';
import type { LoadedList as LoadedPages } from '../../platform/use-list';
import { Btn } from '../btn/btn';
import { ErrorBox } from '../states/error-box';
import { SkeletonCard } from '../states/skeleton';

interface Props<T> {
  of: LoadedPages<T>;
  /** shown when there is nothing */
  empty: ReactNode;
  skeleton?: ReactNode;
  children: (items: T[]) => ReactNode;
}

/** A list that comes in pages: on its way, not here, empty, or here with more below. */
export function LoadedList<T>({ of, empty, skeleton = <SkeletonCard lines={4} />, children }: Props<T>) {
  const { items, error, hasMore, more, refreshing, retry } = of;
  if (items === null) return <>{error ? <ErrorBox error={error} retry={retry} /> : skeleton}</>;
  if (items.length === 0) return <>{empty}</>;
  return (
    <>
      {children(items)}
      {hasMore && (
        <Btn kind="quiet" wide disabled={refreshing} onClick={more}>
          再看一些
        </Btn>
      )}
    </>
  );
}
