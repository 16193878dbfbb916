import { View } from '@prims';
import type { RosterPerson, ShiftDetail } from '../../../../shared/shifts/schema';
import { Card } from '../../components/card/card';
import { ListRow } from '../../components/card/list-row';
import { Rows } from '../../components/card/rows';
import { SectionHead } from '../../components/card/section-head';
import { ConfirmBtn } from '../../components/sheet/confirm-btn';
import type { SeatCommands } from './use-seat';

interface Props {
  shift: ShiftDetail;
  seat: SeatCommands;
  /** the shift has not begun */
  open: boolean;
}

/** Whom I signed up for this shift, and the way to take it back. */
export const ByMeCard = ({ shift, seat, open }: Props) =>
  shift.byMe.length > 0 && (
    <>
      <SectionHead title="您替别人报的" />
      <Card flush label="您替别人报的">
        <Rows>
          {shift.byMe.map((one) => (
            <ListRow
              key={`${one.roleId} ${one.personId}`}
              title={one.name}
              note={placeWords(shift, one)}
              value={open ? <TakeBack shift={shift} seat={seat} one={one} /> : undefined}
            />
          ))}
        </Rows>
      </Card>
    </>
  );

const roleName = (shift: ShiftDetail, { roleId }: RosterPerson): string =>
  shift.roles.find((role) => role.roleId === roleId)?.name ?? '';
const placeWords = (shift: ShiftDetail, one: RosterPerson): string =>
  `${roleName(shift, one)}${one.place === null ? '' : `，候补第 ${one.place} 位`}`;

function TakeBack({ shift, seat, one }: Omit<Props, 'open'> & { one: RosterPerson }) {
  const role = shift.roles.find(({ roleId }) => roleId === one.roleId);
  // The server's clock decides what is late: the first press may be refused, and the next one knows.
  const late = seat.error?.code === 'LATE_DROP_OUT';
  if (!role) return null;
  return (
    <ConfirmBtn
      small
      kind="second"
      ariaLabel={`退出：${one.name}`}
      title={`替${one.name}退出？`}
      words={<View>{late ? LATE : '位子给下一位，本人会收到消息。'}</View>}
      confirmLabel={late ? '确实来不了，退出' : '替他退出'}
      command={seat}
      onConfirm={() => seat.leave(role, late, one.personId)}
    >
      退出
    </ConfirmBtn>
  );
}
const LATE = '已经过了说好的退出时间：请先给队长打个电话。退出会记一笔，只有本人和队长看得见。';
