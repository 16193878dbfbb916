import type { VoteDetail } from '../../../../../shared/votes/schema';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/card/list-row';
import { Rows } from '../../../components/card/rows';
import { isBrowser } from '../../../platform/address';
import { urlOf } from '../../../platform/navigate';

const ON_A_COMPUTER = isBrowser ? 'A4 一张，带小程序码' : '请在电脑上打开小马扎来打印';

/** The way to the residents' page, and to the sheets for the board downstairs. */
export function PapersCard({ vote }: { vote: VoteDetail }) {
  const { voteId, state } = vote;
  const counted = vote.outcome !== null;
  return (
    <Card flush label="给大家看的">
      <Rows>
        {state !== 'draft' && <ListRow icon="eye" title="居民看到的样子" to={urlOf('voteDetail', { voteId })} />}
        {(state === 'announced' || state === 'open') && (
          <ListRow icon="printer" title="打印公示单" note={ON_A_COMPUTER} to={urlOf('print', { voteId })} />
        )}
        {counted && <ListRow icon="printer" title="打印结果单" note={ON_A_COMPUTER} to={urlOf('print', { voteId })} />}
      </Rows>
    </Card>
  );
}
