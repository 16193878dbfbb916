import { Heading, View } from '@prims';
import { NEW_NEIGHBOUR } from '../../../../shared/residents/rules';
import type { Me } from '../../../../shared/residents/schema';
import { Scene } from '../../components/art/art';
import { dateWords, greeting, weekdayWords } from '../../platform/time';
import styles from './hello.module.css';

/** The day and a greeting by its hour; to somebody without a name, the greeting alone. */
export const Hello = ({ me, now }: { me: Me; now: string }) => (
  <View className={styles.hello}>
    <View className={styles.words}>
      <View className="t-sub">
        {dateWords(now, now)} {weekdayWords(now)}
      </View>
      <Heading level={1} className={styles.greeting}>
        {me.displayName === NEW_NEIGHBOUR ? '' : `${me.displayName}，`}
        {greeting(now)}
      </Heading>
    </View>
    <Scene className={styles.scene} />
  </View>
);
