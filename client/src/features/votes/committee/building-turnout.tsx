import { View } from '@prims';
import { getBuildingTurnout } from '../../../../../shared/votes/endpoints';
import { Card, CardHead } from '../../../components/card/card';
import { Loaded } from '../../../components/loaded/loaded';
import { useEndpoint } from '../../../platform/use-endpoint';
import { BuildingBars } from './building-bars';
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
            <BuildingBars buildings={buildings} unit={unit} />
          )
        }
      </Loaded>
    </Card>
  );
}
