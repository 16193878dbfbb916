import { View } from '@prims';
import { leaveHousehold } from '../../../../shared/residents/endpoints';
import type { Home } from '../../../../shared/residents/schema';
import { Confirm } from '../../components/sheet/confirm';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';
import { takeSession } from './take-session';

/** Moving away: asked once more, because coming back needs a new code. */
export function LeaveSheet({ home, onClose }: { home: Home; onClose: () => void }) {
  const leave = useCommand(leaveHousehold, {
    onDone: (session) => {
      takeSession(session);
      toast('已退出这一户');
      onClose();
    },
  });
  const { communityId, householdId } = home;
  return (
    <Confirm
      open
      title="退出这一户？"
      confirmLabel="退出这一户"
      working={leave.working}
      error={leave.error}
      onConfirm={() => leave.run({ params: { communityId, householdId } })}
      onClose={onClose}
    >
      <View>{home.address}。退出后不能再替这一户投票，已经投出的票照样算。想回来，要重新用绑定码或请网格员核对。</View>
    </Confirm>
  );
}
