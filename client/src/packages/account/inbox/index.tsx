import { Page } from '../../../components/page/page';
import { InboxList } from '../../../features/notices/inbox-list';
import { useInbox } from '../../../features/notices/use-inbox';
import { usePullToRefresh } from '../../../platform/pull-to-refresh';

export default function InboxPage() {
  const inbox = useInbox();
  usePullToRefresh(inbox);
  return (
    <Page title="消息" needs="person">
      <InboxList inbox={inbox} />
    </Page>
  );
}
