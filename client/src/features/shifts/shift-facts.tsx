import { Text, View } from '@prims';
import type { ShiftDetail } from '../../../../shared/shifts/schema';
import { Btn } from '../../components/btn/btn';
import { Card } from '../../components/card/card';
import { Icon } from '../../components/icon/icon';
import { dial } from '../../platform/phone';
import { showPlace } from '../../platform/place';
import { clockWords } from '../../platform/time';
import styles from './shift-facts.module.css';
import { whenWords } from './shift-words';

/** When to be there, how to get there, whom to call. */
export function ShiftFacts({ shift }: { shift: ShiftDetail }) {
  const { contact, leaderNames } = shift;
  const leader = contact?.name ?? leaderNames[0];
  return (
    <Card label="时间和地点">
      <View className={styles.row}>
        <Icon name="clock" className={styles.icon} />
        <View className="grow">
          <View className="t-bold">{whenWords(shift)}</View>
          <View className="t-sub">
            {shift.gatherAt < shift.startsAt ? `${clockWords(shift.gatherAt)} 到岗，` : ''}现场扫码签到
          </View>
        </View>
      </View>
      <View className={styles.row}>
        <Icon name="map-pin" className={styles.icon} />
        <Text className="grow">{shift.place}</Text>
        {shift.kind === 'service' && (
          <Btn small kind="second" ariaLabel={`怎么走：${shift.place}`} onClick={() => void showPlace(shift.place)}>
            怎么走
          </Btn>
        )}
      </View>
      {leader && (
        <View className={styles.row}>
          <Icon name="user" className={styles.icon} />
          <Text className="grow">队长 {leader}</Text>
          {contact && (
            <Btn small kind="second" ariaLabel={`打电话给${contact.name}`} onClick={() => dial(contact.phone)}>
              打电话
            </Btn>
          )}
        </View>
      )}
    </Card>
  );
}
