import { listInbox } from '../../../../shared/notices/endpoints';
import { useList } from '../../platform/use-list';

/** Messages to me, newest first. */
export const useInbox = () => useList(listInbox, {}, (reply) => reply.messages);
