import type { Attendance } from '../../../../shared/shifts/attendance';
import { Banner } from '../../components/banner/banner';
import { Btn, BtnLink } from '../../components/btn/btn';
import { Card } from '../../components/card/card';
import { KeyValue } from '../../components/key-value/key-value';
import { DoneHead } from '../../components/ticket/done-head';
import { urlOf } from '../../platform/navigate';
import { clockWords, momentWords } from '../../platform/time';
import { attendanceWords } from './attendance-words';

interface Props {
  attendance: Attendance;
  countsUntil: string;
  now: string;
  working: boolean;
  onLeave: () => void;
}

/** I am here, or was: since when, until when, what it came to. */
export function AttendanceCard({ attendance, countsUntil, now, working, onLeave }: Props) {
  const { title, note } = attendanceWords(attendance);
  const { inAt, left, arrived, state } = attendance;
  return (
    <>
      <DoneHead title={title}>{note}</DoneHead>
      <Card label="时间">
        <KeyValue
          items={[
            ['到', arrived ? clockWords(arrived.at) : '没有签到'],
            ...(inAt && arrived && inAt !== arrived.at ? [['开始算', clockWords(inAt)] as const] : []),
            ['走', left ? clockWords(left.at) : '还没签退'],
          ]}
        />
      </Card>
      {state === 'in' && now <= countsUntil && (
        <Btn wide working={working} onClick={onLeave}>
          签退
        </Btn>
      )}
      {state === 'in' && now > countsUntil && (
        <Banner tone="wait" title="签退的时间过了">
          {momentWords(countsUntil, now)} 以后要请队长补记您几点走的，时长不会丢。
        </Banner>
      )}
      {(state === 'out' || state === 'noted') && (
        <BtnLink kind="second" wide to={urlOf('myShifts')}>
          看我的志愿
        </BtnLink>
      )}
    </>
  );
}
