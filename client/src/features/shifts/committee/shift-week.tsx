import { View } from '@prims';
import { useState } from 'react';
import { type LocalDay, localDay, weekOf } from '../../../../../shared/http/local-time';
import { listShifts } from '../../../../../shared/shifts/endpoints';
import type { ShiftCard } from '../../../../../shared/shifts/schema';
import type { TeamCard } from '../../../../../shared/shifts/team';
import { Banner } from '../../../components/banner/banner';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/card/list-row';
import { Rows } from '../../../components/card/rows';
import { SectionHead } from '../../../components/card/section-head';
import { Chips } from '../../../components/choose/chips';
import { fullDay } from '../../../components/days/day-words';
import { WeekTurner } from '../../../components/days/week-turner';
import { Loaded } from '../../../components/loaded/loaded';
import { Empty } from '../../../components/states/empty';
import { Tag, Tags } from '../../../components/tag/tag';
import { urlOf } from '../../../platform/navigate';
import { useEndpoint } from '../../../platform/use-endpoint';
import { spanWords } from '../shift-words';
import styles from './form.module.css';
import { gapsOf, rolesWords } from './gaps';

const ALL = '';
const EVERY_MS = 30_000;

/** The week of the teams I lead, day by day, with the seats nobody has taken. */
export function ShiftWeek({ teams, now }: { teams: readonly TeamCard[]; now: string }) {
  const [from, setFrom] = useState(weekOf(localDay(now)));
  const [teamId, setTeamId] = useState<string>(ALL);
  const week = useEndpoint(listShifts, { query: { from, days: 7 } }, { every: EVERY_MS });
  const mine = (shift: ShiftCard) =>
    teamId === ALL ? teams.some((team) => team.teamId === shift.teamId) : shift.teamId === teamId;
  return (
    <View className="stack">
      <WeekTurner from={from} onTurn={setFrom} />
      {teams.length > 1 && (
        <Chips
          label="哪个队"
          options={[
            { value: ALL, label: '都看' },
            ...teams.map(({ teamId: value, name }) => ({ value: value as string, label: name })),
          ]}
          value={teamId}
          onChange={setTeamId}
        />
      )}
      <Loaded of={week}>{(reply) => <WeekRows shifts={reply.shifts.filter(mine)} now={now} />}</Loaded>
    </View>
  );
}

function WeekRows({ shifts, now }: { shifts: readonly ShiftCard[]; now: string }) {
  if (shifts.length === 0) return <Empty title="这一周还没有排班">点“排一班”，可以一次排好几周。</Empty>;
  const gaps = shifts.filter(({ endsAt }) => now < endsAt).reduce((sum, shift) => sum + gapsOf(shift), 0);
  const days: LocalDay[] = [...new Set(shifts.map(({ startsAt }) => localDay(startsAt)))];
  return (
    <>
      <Banner tone={gaps > 0 ? 'wait' : 'done'} title={gaps > 0 ? `这一周还缺 ${gaps} 个人` : '这一周的人都齐了'} />
      {days.map((day) => (
        <View key={day} className="stack">
          <SectionHead title={fullDay(day)} />
          <Card flush label={fullDay(day)}>
            <Rows>
              {shifts
                .filter(({ startsAt }) => localDay(startsAt) === day)
                .map((shift) => (
                  <ListRow
                    key={shift.shiftId}
                    title={`${spanWords(shift)} ${shift.title}`}
                    note={
                      <>
                        <View>{[shift.teamName, rolesWords(shift)].join(' · ')}</View>
                        <View className={styles.tags}>
                          <Tags>
                            <StateTag shift={shift} now={now} />
                          </Tags>
                        </View>
                      </>
                    }
                    to={urlOf('leadShift', { shiftId: shift.shiftId })}
                  />
                ))}
            </Rows>
          </Card>
        </View>
      ))}
    </>
  );
}

function StateTag({ shift, now }: { shift: ShiftCard; now: string }) {
  const gaps = gapsOf(shift);
  if (shift.state === 'cancelled') return <Tag tone="bad">取消了</Tag>;
  if (shift.endsAt <= now) return <Tag tone="line">结束了</Tag>;
  if (shift.state === 'preparing') return <Tag tone="wait">还在准备</Tag>;
  return gaps > 0 ? <Tag tone="wait">{`缺 ${gaps} 位`}</Tag> : <Tag tone="done">人齐了</Tag>;
}
