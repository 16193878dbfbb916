import { Text, View } from '@prims';
import { thousands } from '../../platform/numbers';
import { Track } from './track';
import styles from './turnout-meter.module.css';
import { turnoutWords } from './turnout-words';

interface Props {
  took: number;
  heads: number;
  unit: '户' | '人';
  /** null where none is asked for (a poll) */
  quorumNeeded: number | null;
  /** the fraction as spoken: 三分之二 */
  quorumWords?: string;
  closed?: boolean;
  /** in a card of a list */
  mini?: boolean;
}

/** How many took part, and whether it is enough. Never a direction, never a percentage of 同意. */
export function TurnoutMeter({ took, heads, unit, quorumNeeded, quorumWords, closed = false, mini = false }: Props) {
  const words = turnoutWords({ took, heads, unit, quorumNeeded, closed });
  return (
    <View role="group" ariaLabel={words.spoken} className={mini ? `${styles.meter} ${styles.mini}` : styles.meter}>
      <View className={styles.big}>
        <Text className={styles.number}>{thousands(took)}</Text>
        <Text>{unit}已参加</Text>
        <Text className={styles.of}>
          共 {thousands(heads)} {unit}
        </Text>
      </View>
      <Track share={heads ? took / heads : 0} mark={quorumNeeded !== null && heads ? quorumNeeded / heads : null} />
      {words.state && (
        <View className={styles.below}>
          <Text className={styles.state}>{words.state}</Text>
          {!mini && quorumNeeded !== null && (
            <Text className={styles.line}>
              够数线 {thousands(quorumNeeded)} {unit}
              {quorumWords ? ` · ${quorumWords}` : ''}
            </Text>
          )}
        </View>
      )}
    </View>
  );
}
