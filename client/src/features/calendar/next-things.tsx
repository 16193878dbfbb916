import { Heading, View } from '@prims';
import type { Commitment } from '../../../../shared/calendar/commitment';
import { getMyCalendar } from '../../../../shared/calendar/endpoints';
import { addDays, localDay } from '../../../../shared/http/local-time';
import { BtnLink } from '../../components/btn/btn';
import { Card } from '../../components/card/card';
import { Rows } from '../../components/card/rows';
import { clockWords, dayWords } from '../../platform/time';
import { useEndpoint } from '../../platform/use-endpoint';
import { nextOf } from './next-of';
import styles from './next-things.module.css';

const AHEAD_DAYS = 7;

const NOTES: Record<Commitment['state'], string> = {
  confirmed: '',
  held: '位子给您留着，请确认',
  waiting: '排队中，有位子就提醒您',
  requested: '等社区同意',
  cancelled: '',
};

/** 首页: the next things I have a place in, each one tap away; nothing at all when there are none. */
export function NextThings({ now }: { now: string }) {
  const today = localDay(now);
  const calendar = useEndpoint(
    getMyCalendar,
    { query: { from: today, to: addDays(today, AHEAD_DAYS) } },
    { keep: true },
  );
  const next = nextOf(calendar.data?.items ?? [], now);
  if (next.length === 0) return null;
  return (
    <Card flush label="接下来">
      <Rows>
        {next.map((one) => (
          <View key={one.kind + one.id} className={styles.row}>
            <View className={styles.when}>
              <View className={styles.clock}>{clockWords(one.startsAt)}</View>
              <View className="t-note">{dayWords(one.startsAt, now)}</View>
            </View>
            <View className="grow">
              <Heading level={2} className="t-h3">
                {one.title}
              </Heading>
              <View className="t-sub">{[NOTES[one.state], one.place].filter(Boolean).join('，')}</View>
            </View>
            <BtnLink
              small
              kind="second"
              to={one.page}
              ariaLabel={one.state === 'held' ? `确认：${one.title}` : `看看：${one.title}`}
            >
              {one.state === 'held' ? '确认' : '看看'}
            </BtnLink>
          </View>
        ))}
      </Rows>
    </Card>
  );
}
