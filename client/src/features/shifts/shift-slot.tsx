import { Heading, Link, View } from '@prims';
import { useState } from 'react';
import type { ShiftCard } from '../../../../shared/shifts/schema';
import { DaySlot } from '../../components/days/day-slot';
import { SeatBadge } from '../../components/seats/seat-badge';
import { Tag } from '../../components/tag/tag';
import { urlOf } from '../../platform/navigate';
import { clockWords } from '../../platform/time';
import { ActButton } from './act-button';
import { faceOf } from './card-face';
import { SeatRefusal } from './seat-refusal';
import styles from './shift-slot.module.css';
import { endWords } from './shift-words';
import { useSeat } from './use-seat';

interface Props {
  shift: ShiftCard;
  /** the list's one accent button is on this card */
  first: boolean;
}

/** One shift on the day's line: its hours at the left, the card leads to it, and the usual step is right on it. */
export function ShiftSlot({ shift, first }: Props) {
  const [asking, setAsking] = useState(false);
  const seat = useSeat(shift.shiftId);
  const face = faceOf(shift);
  return (
    <DaySlot start={clockWords(shift.startsAt)} end={endWords(shift)}>
      <View className={styles.card}>
        <Link to={urlOf('shiftDetail', { shiftId: shift.shiftId })} className={styles.link}>
          {face.tag && (
            <Tag tone={face.tag.tone} icon={face.tag.icon}>
              {face.tag.words}
            </Tag>
          )}
          <Heading level={3} className={styles.title}>
            {face.title}
          </Heading>
          <View className="t-sub">{shift.place}</View>
          {face.line && <View className="t-sub">{face.line}</View>}
        </Link>
        <View className={styles.foot}>
          <SeatBadge {...face.seats} />
          {face.fact && (
            <Tag tone={face.fact.tone} icon={face.fact.icon}>
              {face.fact.words}
            </Tag>
          )}
          {face.act && (
            <View className={styles.act}>
              <ActButton
                act={face.act}
                shift={shift}
                role={face.role}
                primary={first}
                seat={seat}
                asking={asking}
                setAsking={setAsking}
              />
            </View>
          )}
        </View>
        {!asking && <SeatRefusal seat={seat} />}
      </View>
    </DaySlot>
  );
}
