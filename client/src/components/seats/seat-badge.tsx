import { Text, View } from '@prims';
import { Icon } from '../icon/icon';
import styles from './seat-badge.module.css';
import { type Seats, seatWords } from './seat-words';

/** More stools than these nobody counts at a glance. */
const MAX_STOOLS = 6;

/**
 * Seats as small stools: solid taken, outline free, green mine; beyond six in figures alone. The words always stand
 * beside them.
 *
 *     <SeatBadge capacity={4} taken={3} />
 */
export function SeatBadge(seats: Seats) {
  const { capacity, taken, mine = 0 } = seats;
  const { words, tone } = seatWords(seats);
  const drawn = capacity <= MAX_STOOLS;
  const lookOf = (seat: number) => (seat < mine ? styles.mine : seat < taken ? styles.taken : styles.free);
  return (
    <View className={styles.badge}>
      {drawn && (
        <View ariaHidden className={styles.stools}>
          {Array.from({ length: capacity }, (_, seat) => (
            <Icon
              // biome-ignore lint/suspicious/noArrayIndexKey: seats are their places
              key={seat}
              name={seat < taken ? 'seat-taken' : 'seat-free'}
              className={`${styles.stool} ${lookOf(seat)}`}
            />
          ))}
        </View>
      )}
      <Text className={`${styles.words} ${styles[tone]}`}>{words}</Text>
      {tone !== 'mine' &&
        (drawn ? (
          <Text className="only-spoken">，一共 {capacity} 位</Text>
        ) : (
          <Text className={styles.all}>共 {capacity} 位</Text>
        ))}
    </View>
  );
}
