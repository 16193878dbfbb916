import { Heading, View } from '@prims';
import { getPlaces } from '../../../../shared/places/endpoints';
import { thousands } from '../../platform/numbers';
import { useSession } from '../../platform/session';
import { dateWords, weekdayWords } from '../../platform/time';
import { useEndpoint } from '../../platform/use-endpoint';
import styles from './desk-heading.module.css';

/** 为民巷社区，今天 — and how large the place is, where there is room to say it. */
export function DeskHeading({ now }: { now: string }) {
  const { me } = useSession();
  const { data } = useEndpoint(getPlaces, {}, { keep: true, enabled: Boolean(me?.community) });
  const day = `${dateWords(now, now)} ${weekdayWords(now)}`;
  const grids = data?.grids.filter(({ level }) => level === 1).length ?? 0;
  const size = data && `${grids} 个网格，${thousands(data.people)} 位居民，${thousands(data.households)} 户`;
  return (
    <View className="grow">
      <Heading level={1} className={styles.title}>
        {me?.community ? `${me.community.name}，今天` : '今天'}
      </Heading>
      <View className={styles.facts}>{[day, size].filter(Boolean).join(' · ')}</View>
    </View>
  );
}
