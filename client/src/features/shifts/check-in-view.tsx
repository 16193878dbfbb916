import { Text } from '@prims';
import { useEffect, useRef } from 'react';
import { checkInToShift, checkOutOfShift, getMyAttendance } from '../../../../shared/shifts/attendance-endpoints';
import type { ShiftDetail } from '../../../../shared/shifts/schema';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Card } from '../../components/card/card';
import { KeyValue } from '../../components/key-value/key-value';
import { CodeEntry } from '../../components/scan/code-entry';
import { DoneHead } from '../../components/ticket/done-head';
import { putReply } from '../../platform/cache';
import { clockWords, momentWords } from '../../platform/time';
import { useCommand } from '../../platform/use-command';
import type { Loaded } from '../../platform/use-endpoint';
import { AttendanceCard } from './attendance-card';
import type { MyAttendance } from './attendance-words';
import { whenWords } from './shift-words';

interface Props {
  shift: ShiftDetail;
  mine: Loaded<MyAttendance>;
  reply: MyAttendance;
  /** from a scanned address: sent at once; '' otherwise */
  code: string;
  now: string;
}

/** Check in by the code shown there, check out when leaving, and what was credited. */
export function CheckInView({ shift, reply, mine, code, now }: Props) {
  const { shiftId } = shift;
  const keep = ({ attendance }: Pick<MyAttendance, 'attendance'>) =>
    putReply(getMyAttendance, { params: { shiftId } }, { ...reply, attendance });
  const checkIn = useCommand(checkInToShift, { onDone: keep, onRefused: mine.retry });
  const checkOut = useCommand(checkOutOfShift, { onDone: keep, onRefused: mine.retry });
  const sent = useRef(false);
  const { attendance } = reply;
  useEffect(() => {
    if (code === '' || sent.current || attendance !== null) return;
    sent.current = true;
    checkIn.run({ params: { shiftId }, body: { code } });
  }, [code, attendance, shiftId, checkIn]);
  if (attendance)
    return (
      <>
        <AttendanceCard
          attendance={attendance}
          countsUntil={reply.countsUntil}
          now={now}
          working={checkOut.working}
          onLeave={() => checkOut.run({ params: { shiftId } })}
        />
        <ErrorBanner error={checkOut.error} />
      </>
    );
  return (
    <>
      <Card label="这一班">
        <KeyValue
          items={[
            ['岗位', shift.title],
            ['时间', whenWords(shift)],
            ['地点', shift.place],
          ]}
        />
      </Card>
      {now < reply.opensAt ? (
        <Card>
          <Text>{momentWords(reply.opensAt, now)} 开始签到。到了现场，扫队长手机上的码，或者输入码下面的 8 个字。</Text>
        </Card>
      ) : now > reply.closesAt ? (
        <DoneHead title="这一班已经结束">来过却没签到？请跟队长说一声，他可以补记。</DoneHead>
      ) : (
        <Card label="签到">
          <CodeEntry
            label="签到码"
            help={`队长手机上的 8 位字母和数字，每分钟换一次，${clockWords(reply.closesAt)} 前有效。没带手机的，请队长在名单上点一下。`}
            act="签到"
            working={checkIn.working}
            error={checkIn.error}
            onCode={(typed) => checkIn.run({ params: { shiftId }, body: { code: typed } })}
          />
        </Card>
      )}
    </>
  );
}
