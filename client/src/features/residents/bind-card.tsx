import { Heading, View } from '@prims';
import { BtnLink } from '../../components/btn/btn';
import { Card } from '../../components/card/card';
import { urlOf } from '../../platform/navigate';
import styles from './bind-card.module.css';

/** For somebody without a household: the one step before everything else. */
export const BindCard = () => (
  <Card label="绑定住户">
    <Heading level={2} className="t-h2">
      先绑定您家，才能参加表决
    </Heading>
    <View className={`${styles.words} t-sub`}>社区发的绑定码输一次就好。没有码也行：写下门牌，请网格员核对。</View>
    <BtnLink wide to={urlOf('bind')}>
      绑定住户
    </BtnLink>
  </Card>
);
