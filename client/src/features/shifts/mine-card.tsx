import { Text, View } from '@prims';
import { useState } from 'react';
import type { RoleCard, ShiftDetail } from '../../../../shared/shifts/schema';
import { Banner } from '../../components/banner/banner';
import { Btn } from '../../components/btn/btn';
import { Card } from '../../components/card/card';
import { ListRow } from '../../components/card/list-row';
import { Rows } from '../../components/card/rows';
import { Confirm } from '../../components/sheet/confirm';
import { urlOf } from '../../platform/navigate';
import { stateIs } from './card-face';
import styles from './forms.module.css';
import { HandoverForm } from './handover-form';
import type { SeatCommands } from './use-seat';

interface Props {
  shift: ShiftDetail;
  role: RoleCard;
  seat: SeatCommands;
  now: string;
}

/** What I can do about my own place: hand it on, keep it, see the visit. */
export function MineCard({ shift, role, seat, now }: Props) {
  const [asking, setAsking] = useState(false);
  if (stateIs(role, 'waiting'))
    return (
      <Banner tone="wait" icon="hourglass" title={`候补第 ${role.mine.place} 位：${role.name}`}>
        有人退出就按顺序补上，补上了会提醒您。
      </Banner>
    );
  if (!stateIs(role, 'mine')) return null;
  const { offered } = role.mine;
  return (
    <>
      <Banner tone="done" title={`您已报名：${role.name}`}>
        {offered ? '正在找人接班。有人接之前，位子还是您的。' : nextStep(shift, now)}
      </Banner>
      {shift.kind === 'home_visit' && (
        <Card flush label="入户看望">
          <Rows>
            <ListRow
              icon="house"
              title="去看谁、怎么走"
              note="地址只在当天给您两位看"
              to={urlOf('visit', { shiftId: shift.shiftId })}
            />
          </Rows>
        </Card>
      )}
      {now >= shift.startsAt && shift.kind !== 'home_visit' && <HandoverForm shift={shift} />}
      {now < shift.startsAt && (
        <View className={styles.buttons}>
          {offered ? (
            <Btn small kind="second" working={seat.working} onClick={() => seat.keep(role)}>
              不换了，我自己来
            </Btn>
          ) : (
            <Btn small kind="second" icon="arrow-left-right" onClick={() => setAsking(true)}>
              找人接班
            </Btn>
          )}
        </View>
      )}
      <Confirm
        open={asking && !offered}
        title="找人接您这一班？"
        confirmLabel="找人接班"
        working={seat.working}
        error={seat.error}
        onConfirm={() => seat.offer(role)}
        onClose={() => setAsking(false)}
      >
        <Text>别人会看到这个岗位可以接。有人接下的那一刻，位子归他；没人接，还是您来。</Text>
      </Confirm>
    </>
  );
}

const TWO_HOURS_MS = 2 * 3_600_000;

/** What comes next for whoever has a seat. */
function nextStep({ startsAt, endsAt }: ShiftDetail, now: string): string {
  if (now >= endsAt) return '这一班结束了，辛苦您。';
  if (now >= startsAt) return '已经开始了，到了请签到，走的时候签退。';
  return Date.parse(startsAt) - Date.parse(now) > TWO_HOURS_MS
    ? '前一天晚上和开始前两小时会提醒您。'
    : '快开始了，到了现场请签到。';
}
