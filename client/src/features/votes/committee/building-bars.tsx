import { Text, View } from '@prims';
import { useState } from 'react';
import type { Reply } from '../../../../../shared/http/endpoint';
import type { getBuildingTurnout } from '../../../../../shared/votes/endpoints';
import { Btn } from '../../../components/btn/btn';
import { Track } from '../../../components/turnout/track';
import { thousands } from '../../../platform/numbers';
import styles from './building-turnout.module.css';

type Building = Reply<typeof getBuildingTurnout>['buildings'][number];
interface Props {
  buildings: readonly Building[];
  unit: '户' | '人';
}

/** As many as a canvasser knocks at in an evening; where there are more, those with the lowest turnout come first. */
const SHOWN = 8;
/** Longer than 12 号楼: the compound's name is in it, and stands on a line of its own. */
const SHORT_NAME = 6;

const shareOf = ({ took, heads }: Building): number => (heads === 0 ? 0 : took / heads);

export function BuildingBars({ buildings, unit }: Props) {
  const [all, setAll] = useState(false);
  const many = buildings.length > SHOWN;
  const inOrder = many ? [...buildings].sort((a, b) => shareOf(a) - shareOf(b)) : buildings;
  const long = buildings.some(({ name }) => name.length > SHORT_NAME);
  return (
    <>
      {many && <View className={styles.about}>来得少的在前面。</View>}
      <View role="list" className={styles.bars}>
        {(all ? inOrder : inOrder.slice(0, SHOWN)).map((building) => (
          <View
            key={building.buildingId}
            role="listitem"
            ariaLabel={`${building.name}，${building.heads} ${unit}里 ${building.took} ${unit}参加`}
            className={long ? `${styles.bar} ${styles.long}` : styles.bar}
          >
            <Text className={styles.name}>{building.name}</Text>
            <View className={styles.track}>
              <Track share={shareOf(building)} />
            </View>
            <Text className={styles.count}>
              {thousands(building.took)} / {thousands(building.heads)}
            </Text>
          </View>
        ))}
      </View>
      {many && (
        <View className={styles.more}>
          <Btn kind="second" small wide onClick={() => setAll(!all)}>
            {all ? '只看来得少的' : `看全部 ${buildings.length} 栋`}
          </Btn>
        </View>
      )}
    </>
  );
}
