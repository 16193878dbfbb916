import { Card } from '../../components/card/card';
import { ListRow } from '../../components/card/list-row';
import { urlOf } from '../../platform/navigate';

/** For those who run the vote: the way to its desk. */
export const ManageRow = ({ voteId }: { voteId: string }) => (
  <Card flush label="自管委">
    <ListRow
      icon="clipboard-list"
      title="管理这次表决"
      note="开始、提醒、撤回、公布"
      to={urlOf('manage', { voteId })}
    />
  </Card>
);
