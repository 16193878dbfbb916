import { Text } from '@prims';
import { localDay } from '../../../../shared/http/local-time';
import type { CallError } from '../../platform/call-error';
import { otherPlanIn } from '../../platform/other-plan';
import { clockWords } from '../../platform/time';
import { fullDay } from '../days/day-words';
import { Confirm } from './confirm';

interface Props {
  /** of the command that was refused; any other error opens nothing */
  error: CallError | null;
  /** sends it again, knowing of the other thing */
  onAnyway: () => void;
  onClose: () => void;
}

/** One person, two places at once: names the other thing, and asks for a second press. */
export function AnywayConfirm({ error, onAnyway, onClose }: Props) {
  const plan = otherPlanIn(error);
  return (
    <Confirm
      open={plan !== null}
      title="这个时间您还有别的安排"
      confirmLabel="仍要报名"
      onConfirm={onAnyway}
      onClose={onClose}
    >
      {plan && (
        <Text>
          {`${fullDay(localDay(plan.startsAt))} ${clockWords(plan.startsAt)}–${clockWords(plan.endsAt)}，您有“${plan.title ?? '别的安排'}”。两头都去得了就接着报；去不了的话，记得退一个，让给别人。`}
        </Text>
      )}
    </Confirm>
  );
}
