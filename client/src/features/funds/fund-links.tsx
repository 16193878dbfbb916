import type { FundDetail, PublicFund } from '../../../../shared/funds/view';
import { Card } from '../../components/card/card';
import { ListRow } from '../../components/card/list-row';
import { Rows } from '../../components/card/rows';
import { urlOf } from '../../platform/navigate';

/** Where else a fund leads: who gave, what I gave, and the desks of those who keep it. */
export const FundLinks = ({ fund: { fundId }, mine }: { fund: PublicFund; mine: FundDetail | null }) => (
  <Card flush label="跟这个基金有关的">
    <Rows>
      <ListRow icon="heart-handshake" title="谁捐了" note="愿意留名的邻居" to={urlOf('donors', { fundId })} />
      {mine && <ListRow icon="history" title="我的捐款" note="记录、感谢信、后来花在哪" to={urlOf('myGifts')} />}
      {(mine?.amManager || mine?.amSupervisor) && (
        <ListRow
          icon="clipboard-list"
          title="等管委会批的"
          note={mine.amManager ? '申请和花费，批准或者说明为什么不批' : '您是监督人，票据和花费都可以看'}
          to={urlOf('approvals', { fundId })}
        />
      )}
      {(mine?.amManager || mine?.amSupervisor) && (
        <ListRow
          icon="user-check"
          title="等我核对的收入"
          note="别人登记的现金、转账和实物，看过凭证才入账"
          to={urlOf('fundConfirm')}
        />
      )}
      {mine?.mayManage && (
        <ListRow
          icon="settings"
          title="管这个基金"
          note="管委会、收款方式、对账、退款、公开"
          to={urlOf('fundDesk', { fundId })}
        />
      )}
    </Rows>
  </Card>
);
