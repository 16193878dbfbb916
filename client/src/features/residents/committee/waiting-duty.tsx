import { View } from '@prims';
import { ROLE_NAMES } from '../../../../../shared/http/roles';
import type { Places } from '../../../../../shared/places/schema';
import { type DutyCode, listDutyCodes, revokeDutyCode } from '../../../../../shared/residents/duty-codes';
import { listRoles } from '../../../../../shared/residents/endpoints';
import { scopeName } from '../../../components/scope/scope-options';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { refresh } from '../../../platform/cache';
import { useMay } from '../../../platform/may';
import { dateWords } from '../../../platform/time';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import styles from './role-list.module.css';

interface Props {
  duty: DutyCode;
  places: Pick<Places, 'compounds'>;
  now: string;
}

/** One code nobody has used yet; an admin may take it back. */
export function WaitingDuty({ duty, places, now }: Props) {
  const may = useMay();
  const { personName, role, scope, expiresAt } = duty;
  const revoke = useCommand(revokeDutyCode, {
    onDone: () => {
      void refresh(listDutyCodes);
      toast('这个码作废了');
    },
    // Used in the meantime: it stands among the duties now.
    onRefused: () => void refresh(listDutyCodes, listRoles),
  });
  return (
    <View className={styles.row}>
      <View className="grow">
        <View className="t-bold">{personName}</View>
        <View className="t-sub">
          {ROLE_NAMES[role]} · {scopeName(scope, places)}
        </View>
        <View className="t-note">还没用，{dateWords(expiresAt, now)}前有效</View>
      </View>
      {may('community_admin') && (
        <ConfirmBtn
          kind="second"
          small
          ariaLabel={`作废，给${personName}的${ROLE_NAMES[role]}码`}
          title={`作废给${personName}的码？`}
          words="作废以后这个码领不到职责，要的话再生成一个。"
          confirmLabel="作废"
          command={revoke}
          onConfirm={() => revoke.run({ body: { personName, role, scope } })}
        >
          作废
        </ConfirmBtn>
      )}
    </View>
  );
}
