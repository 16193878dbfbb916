import { View } from '@prims';
import { useState } from 'react';
import { listDeskActivities } from '../../../../../shared/activities/desk-endpoints';
import { KIND_NAMES } from '../../../../../shared/activities/schema';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/card/list-row';
import { Rows } from '../../../components/card/rows';
import { Segmented } from '../../../components/choose/segmented';
import { LoadedList } from '../../../components/loaded/loaded-list';
import { Empty } from '../../../components/states/empty';
import { urlOf } from '../../../platform/navigate';
import { momentWords } from '../../../platform/time';
import { useList } from '../../../platform/use-list';
import { stageWords } from './desk-words';

type Group = 'open' | 'drafts' | 'done';
const GROUPS = [
  { value: 'open', label: '进行中' },
  { value: 'drafts', label: '草稿' },
  { value: 'done', label: '办完的' },
] as const;

/** Activities for those who run them. */
export function ActivityRows({ now }: { now: string }) {
  const [group, setGroup] = useState<Group>('open');
  const list = useList(listDeskActivities, { query: { group } }, ({ activities }) => activities);
  return (
    <View className="stack">
      <Segmented label="哪些活动" options={GROUPS} value={group} onChange={setGroup} />
      <LoadedList of={list} empty={<Empty title="这里还没有活动">点“办一场活动”，写好再发布。</Empty>}>
        {(rows) => (
          <Card flush label="活动">
            <Rows>
              {rows.map((row) => (
                <ListRow
                  key={row.activityId}
                  icon="calendar-days"
                  title={row.title}
                  note={
                    <>
                      <View>{[KIND_NAMES[row.kind], stageWords(row, now)].join(' · ')}</View>
                      <View>{`${momentWords(row.firstStartsAt, now)}${row.sessions > 1 ? `，共 ${row.sessions} 场` : ''}`}</View>
                    </>
                  }
                  to={urlOf('activityDesk', { activityId: row.activityId })}
                />
              ))}
            </Rows>
          </Card>
        )}
      </LoadedList>
    </View>
  );
}
