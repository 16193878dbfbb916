import { Heading, Link, Text, View } from '@prims';
import type * as z from 'zod';
import type { getRoster } from '../../../../shared/shifts/endpoints';
import { Tag, Tags } from '../../components/tag/tag';
import { urlOf } from '../../platform/navigate';
import styles from './roster.module.css';
import { spanWords } from './shift-words';

type Shift = z.output<(typeof getRoster)['reply']>['shifts'][number];

/** One shift of the roster: each role with who is on, and how many are missing; leads to the shift. */
export function RosterShift({ shift, now }: { shift: Shift; now: string }) {
  const past = shift.endsAt <= now;
  return (
    <Link to={urlOf('shiftDetail', { shiftId: shift.shiftId })} className={styles.shift}>
      <View className={styles.head}>
        <Heading level={3} className="t-h3">
          {shift.title}
        </Heading>
        <Text className="t-sub">{spanWords(shift)}</Text>
      </View>
      {shift.state === 'cancelled' ? (
        <Tags>
          <Tag tone="bad" icon="circle-x-bold">
            取消了
          </Tag>
        </Tags>
      ) : (
        shift.roles.map((role) => {
          const seats = shift.seats.find(({ roleId }) => roleId === role.roleId);
          if (!seats) return null;
          const { names, unnamed, gaps } = seats;
          return (
            <View key={role.roleId} className={styles.role}>
              <Text className={styles.name}>{role.name}</Text>
              <View className={styles.who}>
                {names.map((name) => (
                  <Tag key={name}>{name}</Tag>
                ))}
                {unnamed > 0 && <Tag tone="line">{unnamed} 位未公开</Tag>}
                {gaps > 0 && !past && (
                  <Tag tone="wait" icon="users">
                    缺 {gaps} 位
                  </Tag>
                )}
              </View>
            </View>
          );
        })
      )}
      {shift.handover && (
        <View className="t-sub">
          {shift.handover.byName}留话：{shift.handover.text}
        </View>
      )}
    </Link>
  );
}
