import { Text, View } from '@prims';
import { getBuildingTurnout } from '../../../../../shared/votes/endpoints';
import { Card, CardHead } from '../../../components/card/card';
import { Loaded } from '../../../components/loaded/loaded';
import { Track } from '../../../components/turnout/track';
import { useEndpoint } from '../../../platform/use-endpoint';
import styles from './building-turnout.module.css';

interface Props {
  voteId: string;
  /** which vote, where the card stands beside others */
  about?: string;
  unit: '户' | '人';
}

/** Numbers per building, to know where to knock: never who, never which way. */
export function BuildingTurnout({ voteId, about, unit }: Props) {
  const turnout = useEndpoint(getBuildingTurnout, { params: { voteId } });
  return (
    <Card flush label="各楼参加">
      <CardHead flush title="各楼参加" note="好上门提醒" />
      {about && <View className={styles.about}>{about}</View>}
      <Loaded of={turnout}>
        {({ buildings }) =>
          buildings.length === 0 ? (
            <View className={styles.none}>开始表决以后，这里看得到每栋楼来了多少。</View>
          ) : (
            <View role="list" className={styles.bars}>
              {buildings.map(({ buildingId, name, took, heads }) => (
                <View
                  key={buildingId}
                  role="listitem"
                  ariaLabel={`${name}，${heads} ${unit}里 ${took} ${unit}参加`}
                  className={styles.bar}
                >
                  <Text className={styles.name}>{name}</Text>
                  <View className={styles.track}>
                    <Track share={heads === 0 ? 0 : took / heads} />
                  </View>
                  <Text className={styles.count}>
                    {took} / {heads}
                  </Text>
                </View>
              ))}
            </View>
          )
        }
      </Loaded>
    </Card>
  );
}
