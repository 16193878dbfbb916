import { Text, View } from '@prims';
import type { PublicFund } from '../../../../shared/funds/view';
import { yuan } from '../../../../shared/http/money';
import { Card } from '../../components/card/card';
import { Track } from '../../components/turnout/track';
import styles from './goal.module.css';
import { dayName, roundYuan } from './words';

/** How far the campaign has come, where it set itself a goal. */
export const GoalCard = ({ fund: { campaign, raisedFen } }: { fund: PublicFund }) =>
  campaign.goalFen === null ? null : (
    <Card label="募集进度">
      <View className={styles.head}>
        <Text>
          已募 <Text className={styles.sum}>{yuan(raisedFen)}</Text> 元
        </Text>
        <Text>目标 {roundYuan(campaign.goalFen)} 元</Text>
      </View>
      <Track share={raisedFen / campaign.goalFen} />
      <View className={styles.note}>
        {dayName(campaign.startsOn)}开始{campaign.endsOn ? `，到${dayName(campaign.endsOn)}为止` : '，没有截止日'}
      </View>
    </Card>
  );
