import * as z from 'zod';
import { LocalDay } from '../../shared/http/local-time';
import { SeriesId, TeamId } from '../../shared/shifts/ids';
import type { CommunityId } from '../platform/identity';
import { get, type Key, write } from '../platform/table';
import { CHANGED } from './store';

// Access patterns
//   A series with its dates | get | COMMUNITY#<c>#SERIES#<seriesId> | SERIES | 0.5 RCU
//   Plan a series | put | COMMUNITY#<c>#SERIES#<seriesId> | SERIES | 1 WCU per KB (200 dates: 3)

/** Each date is a shift of its own; the series only knows which days there are. */
const Series = z.object({ seriesId: SeriesId, teamId: TeamId, rule: z.string(), days: z.array(LocalDay) });
export type Series = z.infer<typeof Series>;

const seriesKey = (community: CommunityId, seriesId: SeriesId): Key => ({
  pk: `COMMUNITY#${community}#SERIES#${seriesId}`,
  sk: 'SERIES',
});

export async function readSeries(community: CommunityId, seriesId: SeriesId): Promise<Series | undefined> {
  const item = await get(seriesKey(community, seriesId), { consistent: true });
  return item && Series.parse(item);
}

/** Plans a series; one planned before by the same draft stays as it was and is the answer. */
export async function putSeries(community: CommunityId, series: Series): Promise<Series> {
  const Item = { ...seriesKey(community, series.seriesId), ...series };
  try {
    await write({
      write: { Put: { Item, ConditionExpression: 'attribute_not_exists(pk)' } },
      onRefused: () => CHANGED,
    });
    return series;
  } catch (error) {
    if (error !== CHANGED) throw error;
    return (await readSeries(community, series.seriesId)) ?? series;
  }
}
