import { yuan } from '../../../../../shared/http/money';
import { BtnLink } from '../../../components/btn/btn';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/card/list-row';
import { Rows } from '../../../components/card/rows';
import { Loaded } from '../../../components/loaded/loaded';
import { Empty } from '../../../components/states/empty';
import { urlOf } from '../../../platform/navigate';
import { useFunds } from '../use-funds';

const STATES = { draft: '草稿', open: '开放', closed: '已结束' } as const;

/** Which fund to keep, and a new one. */
export function FundChoice() {
  const funds = useFunds();
  const found = (
    <BtnLink wide kind="second" icon="plus" to={urlOf('fundEdit')}>
      成立一个基金
    </BtnLink>
  );
  return (
    <Loaded of={funds}>
      {({ funds: all }) =>
        all.length === 0 ? (
          <Empty title="还没有基金" action={found}>
            先写清楚钱在哪家慈善组织的账户里、谁来管。
          </Empty>
        ) : (
          <>
            <Card flush label="管哪个基金">
              <Rows>
                {all.map(({ fundId, name, state, balanceFen }) => (
                  <ListRow
                    key={fundId}
                    icon="wallet"
                    title={name}
                    note={`余额 ${yuan(balanceFen)} 元`}
                    value={STATES[state]}
                    to={urlOf('fundDesk', { fundId })}
                  />
                ))}
              </Rows>
            </Card>
            {found}
          </>
        )
      }
    </Loaded>
  );
}
