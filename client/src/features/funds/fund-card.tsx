import { Heading, Text, View } from '@prims';
import { PURPOSE_NAMES } from '../../../../shared/funds/entry';
import type { FundCard as Shown } from '../../../../shared/funds/view';
import { yuan } from '../../../../shared/http/money';
import { LinkCard } from '../../components/card/link-card';
import { Tag } from '../../components/tag/tag';
import { Track } from '../../components/turnout/track';
import { urlOf } from '../../platform/navigate';
import styles from './fund-card.module.css';
import goal from './goal.module.css';
import { roundYuan } from './words';

/** A fund among others: what is in it, and how far it has come. */
export const FundCard = ({ fund }: { fund: Shown }) => (
  <LinkCard to={urlOf('fund', { fundId: fund.fundId })}>
    <View className={styles.head}>
      <Heading level={2} className={styles.name}>
        {fund.name}
      </Heading>
      {fund.state === 'closed' && <Tag>已结束</Tag>}
      {fund.state === 'draft' && <Tag tone="wait">草稿</Tag>}
    </View>
    <View className={styles.balance}>
      <Text className={styles.label}>余额</Text>¥{yuan(fund.balanceFen)}
    </View>
    {fund.goalFen !== null && (
      <>
        <Track share={fund.raisedFen / fund.goalFen} />
        <View className={goal.note}>
          已募 {yuan(fund.raisedFen)}，目标 {roundYuan(fund.goalFen)} 元
        </View>
      </>
    )}
    <View className={styles.note}>
      {fund.purposes.map((purpose) => PURPOSE_NAMES[purpose]).join('、')} · 钱在{fund.hostName}
    </View>
  </LinkCard>
);
