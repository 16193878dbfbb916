import type { FundDetail } from '../../../../../shared/funds/view';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/card/list-row';
import { Rows } from '../../../components/card/rows';
import { Columns } from '../../../components/page/columns';
import { urlOf } from '../../../platform/navigate';
import { DisclosureCard } from './disclosure-card';
import { ModeCard } from './mode-card';
import { SignOffCard } from './sign-off-card';
import { StateCard } from './state-card';

/** Everything that keeps one fund going, for its keepers and whoever looks over their shoulder. */
export const FundDesk = ({ fund, now }: { fund: FundDetail; now: string }) => {
  const { fundId } = fund;
  return (
    <Columns
      aside={
        <>
          <DisclosureCard fund={fund} now={now} />
          <Card flush label="日常">
            <Rows>
              <ListRow
                icon="wallet"
                title="其他收入和对账"
                note="售卖机、当面捐、实物、银行流水"
                to={urlOf('fundIncome', { fundId })}
              />
              <ListRow
                icon="heart-handshake"
                title="微信捐款和退款"
                note="每一笔的状态，退款要两个人"
                to={urlOf('fundGifts', { fundId })}
              />
              <ListRow icon="triangle-alert" title="对账提醒" note="和微信账单对不上的" to={urlOf('payAlarms')} />
              <ListRow
                icon="clipboard-list"
                title="项目和花费"
                note="申请、公示、批准、付款"
                to={urlOf('approvals', { fundId })}
              />
              <ListRow icon="eye" title="大家看到的样子" to={urlOf('fund', { fundId })} />
            </Rows>
          </Card>
        </>
      }
    >
      <StateCard fund={fund} />
      <ModeCard fund={fund} />
      <SignOffCard fund={fund} now={now} />
    </Columns>
  );
};
