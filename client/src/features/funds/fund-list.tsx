import { View } from '@prims';
import type { FundCard as Shown } from '../../../../shared/funds/view';
import { yuan } from '../../../../shared/http/money';
import { Card } from '../../components/card/card';
import { ListRow } from '../../components/card/list-row';
import { urlOf } from '../../platform/navigate';
import { FundCard } from './fund-card';
import styles from './fund-card.module.css';

/** Several funds: their sum first, then each; those that are open stand before those that are not. */
export function FundList({ funds }: { funds: readonly Shown[] }) {
  const open = funds.filter(({ state }) => state === 'open');
  const others = funds.filter(({ state }) => state !== 'open');
  const total = funds.reduce((sum, { balanceFen }) => sum + balanceFen, 0);
  return (
    <>
      <Card label="全部基金">
        <View className="t-sub">{funds.length} 个微基金，一共有</View>
        <View className={styles.total}>¥{yuan(total)}</View>
      </Card>
      <View className={styles.list}>
        {[...open, ...others].map((fund) => (
          <FundCard key={fund.fundId} fund={fund} />
        ))}
      </View>
      <Card flush label="我捐的">
        <ListRow icon="history" title="我的捐款" note="记录、感谢信、后来花在哪" to={urlOf('myGifts')} />
      </Card>
    </>
  );
}
