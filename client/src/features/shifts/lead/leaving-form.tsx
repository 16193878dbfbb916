import { View } from '@prims';
import { useState } from 'react';
import { atLocal, localDay } from '../../../../../shared/http/local-time';
import { checkOutByLeader } from '../../../../../shared/shifts/attendance-endpoints';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn } from '../../../components/btn/btn';
import { DateTimeField } from '../../../components/field/date-time-field';
import { TextField } from '../../../components/field/text-field';
import { fieldErrors } from '../../../platform/call-error';
import { useCommand } from '../../../platform/use-command';
import { settled } from './settled';

interface Props {
  params: { shiftId: string; personId: string };
  startsAt: string;
  onDone: () => void;
}

/** A check-out somebody forgot: when they left, and how one knows. */
export function LeavingForm({ params, startsAt, onDone }: Props) {
  const [leftAt, setLeftAt] = useState('');
  const [reason, setReason] = useState('');
  const close = useCommand(checkOutByLeader, settled('补好了签退', onDone));
  const problems = fieldErrors(close.error);
  return (
    <View role="group" ariaLabel="补签退" className="stack">
      <DateTimeField
        label="走的时候忘了签退？几点走的"
        value={leftAt}
        min={atLocal(localDay(startsAt), 0)}
        onChange={setLeftAt}
        error={problems.leftAt}
      />
      <TextField
        label="怎么知道的"
        value={reason}
        onChange={setReason}
        maxLength={100}
        placeholder="例如：一起收的摊"
        error={problems.reason}
      />
      <ErrorBanner error={close.error} />
      <Btn
        wide
        kind="second"
        working={close.working}
        disabled={leftAt === '' || reason.trim() === ''}
        onClick={() => close.run({ params, body: { leftAt, reason } })}
      >
        补签退
      </Btn>
    </View>
  );
}
