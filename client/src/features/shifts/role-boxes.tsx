import { View } from '@prims';
import type { RoleCard, ShiftDetail } from '../../../../shared/shifts/schema';
import { Card } from '../../components/card/card';
import { useRadioKeys } from '../../components/choose/use-radio-keys';
import { isTakeable } from './card-face';
import { RoleBox } from './role-box';
import styles from './role-box.module.css';
import type { SeatCommands } from './use-seat';

interface Props {
  shift: ShiftDetail;
  held: RoleCard | null;
  chosen: string | null;
  onChoose: (roleId: string) => void;
  seat: SeatCommands;
}

/** The roles below each other; those that can be had are the radio group's choices. */
export function RoleBoxes({ shift, held, chosen, onChoose, seat }: Props) {
  const choices = held ? [] : shift.roles.filter(isTakeable).map(({ roleId }) => roleId);
  const keys = useRadioKeys(choices, chosen, onChoose);
  const boxes = shift.roles.map((role) => {
    const place = choices.indexOf(role.roleId);
    return (
      <View key={role.roleId} className={styles.box}>
        <RoleBox
          shift={shift}
          role={role}
          held={held}
          chosen={role.roleId === chosen}
          radio={place < 0 ? null : { ...keys(place), onClick: () => onChoose(role.roleId) }}
          seat={seat}
        />
      </View>
    );
  });
  return (
    <Card>
      {choices.length > 0 ? (
        <View role="radiogroup" ariaLabel="选一个岗位">
          {boxes}
        </View>
      ) : (
        boxes
      )}
    </Card>
  );
}
