import { BtnLink } from '../../../components/btn/btn';
import { Page } from '../../../components/page/page';
import { DeskHeading } from '../../../features/places/desk-heading';
import { useNow } from '../../../platform/clock';
import { useMay } from '../../../platform/may';
import { urlOf } from '../../../platform/navigate';
import { Desk } from './desk';

export default function CommitteeDeskPage() {
  const now = useNow();
  const may = useMay();
  const begin = may('committee') && (
    <BtnLink to={urlOf('draft')} icon="plus">
      起草表决
    </BtnLink>
  );
  return (
    <Page
      title="今天"
      needs={['committee', 'community_admin', 'grid_worker']}
      heading={<DeskHeading now={now} />}
      actions={begin}
    >
      <Desk now={now} />
    </Page>
  );
}
