import { Button, Text, View } from '@prims';
import { useState } from 'react';
import type { RoleCard, ShiftDetail } from '../../../../shared/shifts/schema';
import { signUpSentence } from '../../../../shared/shifts/sign-up';
import { Btn } from '../../components/btn/btn';
import { Icon } from '../../components/icon/icon';
import { SeatBadge } from '../../components/seats/seat-badge';
import { Tag } from '../../components/tag/tag';
import { seatsOf, stateIs } from './card-face';
import { QualifySheet } from './qualify-sheet';
import styles from './role-box.module.css';
import type { SeatCommands } from './use-seat';

interface Radio {
  id: string;
  tabIndex: 0 | -1;
  onKey: (key: string, stop: () => void) => void;
  onClick: () => void;
}

interface Props {
  shift: ShiftDetail;
  role: RoleCard;
  /** the role of this shift that is mine already */
  held: RoleCard | null;
  chosen: boolean;
  /** null: cannot be chosen now */
  radio: Radio | null;
  seat: SeatCommands;
}

/** One role: what it is, its seats, and how it stands with me. */
export function RoleBox({ shift, role, held, chosen, radio, seat }: Props) {
  const [asking, setAsking] = useState(false);
  const name = (
    <View className="grow">
      <View className={styles.name}>{role.name}</View>
      {noteOf(role) !== '' && <View className="t-sub">{noteOf(role)}</View>}
    </View>
  );
  const mine = held?.roleId === role.roleId;
  return (
    <>
      {radio ? (
        <Button
          {...radio}
          role="radio"
          ariaChecked={chosen}
          className={chosen ? `${styles.pick} ${styles.on}` : styles.pick}
        >
          <View className={styles.mark}>
            {chosen && <Icon name="check-heavy" size="fill" className={styles.tick} />}
          </View>
          {name}
        </Button>
      ) : (
        <View className={styles.pick}>
          <View className={mine ? `${styles.mark} ${styles.mine}` : `${styles.mark} ${styles.off}`}>
            {mine && <Icon name="check-heavy" size="fill" className={styles.tick} />}
          </View>
          {name}
        </View>
      )}
      <View className={styles.foot}>
        <SeatBadge {...seatsOf(shift, role)} />
        {!held && stateIs(role, 'full') && role.mine.mayWait && (
          <Btn
            small
            kind="second"
            working={seat.working}
            ariaLabel={`排候补：${role.name}`}
            onClick={() => seat.wait(role)}
          >
            排候补
          </Btn>
        )}
        {!held && stateIs(role, 'needs_qualification') && !role.mine.requested && (
          <Btn small kind="second" ariaLabel={`申请资质：${role.qualification}`} onClick={() => setAsking(true)}>
            申请资质
          </Btn>
        )}
        {stateIs(role, 'waiting') && (
          <Tag tone="wait" icon="hourglass-bold">
            候补第 {role.mine.place} 位
          </Tag>
        )}
      </View>
      {explains(role, held) && <Text className={styles.why}>{signUpSentence(role.mine)}</Text>}
      <QualifySheet open={asking} shift={shift} role={role} onClose={() => setAsking(false)} />
    </>
  );
}

function noteOf({ note, qualification }: RoleCard): string {
  if (qualification === null) return note;
  return note.includes(qualification) ? note : [note, `要有${qualification}资质`].filter(Boolean).join('，');
}

/** The badge says enough of most states; in a shift where I have a place, the other roles need no reason. */
function explains({ mine, roleId }: RoleCard, held: RoleCard | null): boolean {
  if (held) return held.roleId === roleId && mine.state === 'mine' && (mine.offered || mine.late);
  if (mine.state === 'full') return mine.waiting > 0 || !mine.mayWait;
  return mine.state !== 'free' && mine.state !== 'last_seat';
}
