import { View } from '@prims';
import { useState } from 'react';
import { hoursWords } from '../../../../../shared/shifts/hours';
import { correctHours } from '../../../../../shared/shifts/hours-endpoints';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn } from '../../../components/btn/btn';
import { Segmented } from '../../../components/choose/segmented';
import { TextField } from '../../../components/field/text-field';
import { fieldErrors } from '../../../platform/call-error';
import { randomId } from '../../../platform/random-id';
import { useCommand } from '../../../platform/use-command';
import { settled } from './settled';

interface Props {
  params: { shiftId: string; personId: string };
  /** whole minutes so far */
  credited: number;
  onDone: () => void;
}

const WAYS = [
  { value: 'more', label: '加上' },
  { value: 'less', label: '减去' },
] as const;

/** Minutes added or taken away; the volunteer is told, and the old row stays. */
export function CorrectionForm({ params, credited, onDone }: Props) {
  const [draftId] = useState(randomId);
  const [way, setWay] = useState<'more' | 'less'>('more');
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const correct = useCommand(correctHours, settled('更正好了，本人会收到消息', onDone));
  const problems = fieldErrors(correct.error);
  const minutes = Number(typed) * (way === 'more' ? 1 : -1);
  const valid = Number.isInteger(minutes) && minutes !== 0;
  return (
    <View role="group" ariaLabel="更正时长" className="stack">
      <View className="t-bold">时长不对，要更正</View>
      <Segmented label="加上还是减去" options={WAYS} value={way} onChange={setWay} />
      <TextField
        label="更正多少分钟"
        type="number"
        value={typed}
        onChange={setTyped}
        maxLength={4}
        help={
          valid
            ? `现在记了 ${hoursWords(credited)}，更正后 ${hoursWords(credited + minutes)}`
            : `现在记了 ${hoursWords(credited)}`
        }
        error={problems.minutes}
      />
      <TextField
        label="为什么更正"
        value={reason}
        onChange={setReason}
        maxLength={100}
        placeholder="例如：来了忘记签到"
        error={problems.reason}
      />
      <ErrorBanner error={correct.error} />
      <Btn
        wide
        kind="second"
        working={correct.working}
        disabled={!valid || reason.trim().length < 2}
        onClick={() => correct.run({ params, body: { draftId, minutes, reason } })}
      >
        更正时长
      </Btn>
    </View>
  );
}
