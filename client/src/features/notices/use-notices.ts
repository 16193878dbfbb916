import { listNotices } from '../../../../shared/notices/endpoints';
import { useList } from '../../platform/use-list';

/** Notices of the community, newest first. */
export const useNotices = (enabled = true) => useList(listNotices, {}, (reply) => reply.notices, enabled);
