import { listNotices } from '../../../../../shared/notices/endpoints';
import type { Notice } from '../../../../../shared/notices/schema';
import { useMay } from '../../../platform/may';
import { useEndpoint } from '../../../platform/use-endpoint';

const isHeld = ({ moderation }: Notice): boolean => moderation === 'held';

/** Notices of the first page that wait for a second pair of eyes. */
export function useHeldNotices(): Notice[] {
  const may = useMay();
  const { data } = useEndpoint(listNotices, {}, { enabled: may('committee', 'community_admin') });
  return data?.notices.filter(isHeld) ?? [];
}
