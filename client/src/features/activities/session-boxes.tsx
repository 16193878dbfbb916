import { View } from '@prims';
import type { SessionForMe } from '../../../../shared/activities/schema';
import { RadioCards } from '../../components/choose/radio-cards';
import { whenWords } from './words';

interface Props {
  sessions: readonly SessionForMe[];
  value: string | null;
  onChange: (sessionId: string) => void;
  now: string;
}

/** The activity's dates, each with what can be had there; one alone needs no choosing. */
export const SessionBoxes = ({ sessions, value, onChange, now }: Props) =>
  sessions.length === 1 ? null : (
    <View>
      <RadioCards
        label="选一场"
        options={sessions.map((session) => ({
          value: session.sessionId,
          label: whenWords(session, now),
          note: session.sentence,
        }))}
        value={value}
        onChange={onChange}
      />
    </View>
  );
