import { Page } from '../../../components/page/page';
import { EntriesView } from '../../../features/funds/entries-view';
import { useParam } from '../../../platform/navigate';

/** The books, for anybody. */
export default function FundEntriesPage() {
  const fundId = useParam('fundId');
  const projectNo = useParam('projectNo');
  return (
    <Page title="每一笔">
      <EntriesView fundId={fundId} projectNo={projectNo} />
    </Page>
  );
}
