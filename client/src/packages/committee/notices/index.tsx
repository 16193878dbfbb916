import { listNotices } from '../../../../../shared/notices/endpoints';
import type { Notice } from '../../../../../shared/notices/schema';
import { Columns } from '../../../components/page/columns';
import { Page } from '../../../components/page/page';
import { NoticeList } from '../../../features/notices/committee/notice-list';
import { PostNoticeForm } from '../../../features/notices/committee/post-notice-form';
import { useNow } from '../../../platform/clock';
import { usePullToRefresh } from '../../../platform/pull-to-refresh';
import { useList } from '../../../platform/use-list';

const noticesOf = (reply: { notices: Notice[] }) => reply.notices;

export default function CommitteeNoticesPage() {
  const notices = useList(listNotices, {}, noticesOf);
  const now = useNow();
  usePullToRefresh(notices);
  return (
    <Page title="公告" needs={['committee', 'community_admin']}>
      <Columns aside={<NoticeList of={notices} now={now} />}>
        <PostNoticeForm />
      </Columns>
    </Page>
  );
}
