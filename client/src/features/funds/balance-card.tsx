import { Heading, Text, View } from '@prims';
import type { PublicFund } from '../../../../shared/funds/view';
import { yuan } from '../../../../shared/http/money';
import { Card } from '../../components/card/card';
import { Tag } from '../../components/tag/tag';
import styles from './balance-card.module.css';
import { Swatch } from './swatch';
import { dayName } from './words';

/** What a fund has, whose account it is in, and what came and went this year. */
export const BalanceCard = ({ fund }: { fund: PublicFund }) => (
  <Card>
    <View className={styles.head}>
      <Heading level={2} className={styles.name}>
        {fund.name}
      </Heading>
      {fund.reconciledTo && (
        <Tag tone="done" icon="check-bold">
          账已对到 {dayName(fund.reconciledTo)}
        </Tag>
      )}
    </View>
    <View className={styles.label}>现在的余额</View>
    <View className={styles.hero}>
      <Text className={styles.sign}>¥</Text>
      {yuan(fund.balanceFen)}
    </View>
    <View className={styles.whose}>{fund.whose}</View>
    <View className={styles.tiles}>
      <View className={styles.tile}>
        <View className={styles.what}>
          <Swatch of="in" />
          今年收入
        </View>
        <View className={styles.sum}>{yuan(fund.year.inFen)}</View>
      </View>
      <View className={styles.tile}>
        <View className={styles.what}>
          <Swatch of="out" />
          今年支出
        </View>
        <View className={styles.sum}>{yuan(fund.year.outFen)}</View>
      </View>
    </View>
  </Card>
);
