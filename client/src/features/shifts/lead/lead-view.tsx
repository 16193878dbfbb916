import { Heading, View } from '@prims';
import { checkInWindow } from '../../../../../shared/shifts/attendance';
import type { ShiftDetail } from '../../../../../shared/shifts/schema';
import { Banner } from '../../../components/banner/banner';
import { BtnLink, Btns } from '../../../components/btn/btn';
import { Columns } from '../../../components/page/columns';
import { Empty } from '../../../components/states/empty';
import { Tag, Tags } from '../../../components/tag/tag';
import { urlOf } from '../../../platform/navigate';
import { momentWords } from '../../../platform/time';
import { whenWords } from '../shift-words';
import { CallOffCard } from './call-off-card';
import { CodeCard } from './code-card';
import { PeopleList } from './people-list';
import { SeatsCard } from './seats-card';
import { VisitCard } from './visit-card';
import { WaitingCard } from './waiting-card';

/** A shift in its leader's hands: the code to hold up, who has come, and what can still be changed. */
export function LeadView({ shift, now }: { shift: ShiftDetail; now: string }) {
  if (!shift.mayLead)
    return (
      <Empty
        title="这一页给队长用"
        action={<BtnLink to={urlOf('shiftDetail', { shiftId: shift.shiftId })}>看这一班</BtnLink>}
      >
        您不带这支队，可以看看这一班、报个名。
      </Empty>
    );
  const { shiftId, startsAt } = shift;
  const { opensAt, closesAt } = checkInWindow(shift);
  const open = shift.state === 'open';
  const service = shift.kind === 'service';
  const before = shift.state !== 'cancelled' && now < startsAt;
  return (
    <>
      <View className="stack">
        <Tags>
          <Tag>{shift.teamName}</Tag>
          {shift.project !== '' && <Tag>{shift.project}</Tag>}
          {!service && <Tag>两人一组</Tag>}
        </Tags>
        <Heading level={2} className="t-h1">
          {shift.title}
        </Heading>
        <View className="t-sub">{`${whenWords(shift)} · ${shift.place}`}</View>
      </View>
      {shift.state === 'cancelled' && (
        <Banner tone="bad" title="已取消">
          {shift.cancelledBecause ?? ''}
        </Banner>
      )}
      <Columns
        aside={
          <>
            <Btns>
              {before && (
                <BtnLink kind="second" icon="pencil" to={urlOf('shiftEdit', { shiftId })}>
                  改这一班
                </BtnLink>
              )}
              <BtnLink kind="second" icon="calendar-days" to={urlOf('shiftsDesk')}>
                排班表
              </BtnLink>
            </Btns>
            {before && service && <SeatsCard shift={shift} />}
            {before && <CallOffCard shift={shift} />}
          </>
        }
      >
        {open && service && opensAt <= now && now <= closesAt && <CodeCard shiftId={shiftId} />}
        {open && service && now < opensAt && (
          <Banner icon="qr-code" title={`${momentWords(opensAt, now)} 开始签到`}>
            到时候这里会出现签到码，每分钟换一个。没带手机的，您在名单里点一下就行。
          </Banner>
        )}
        {!service && shift.state !== 'cancelled' && <VisitCard shiftId={shiftId} startsAt={startsAt} now={now} />}
        {shift.state !== 'preparing' && <PeopleList shift={shift} now={now} />}
        <WaitingCard shift={shift} />
      </Columns>
    </>
  );
}
