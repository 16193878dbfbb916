import { View } from '@prims';
import { useState } from 'react';
import { isInForce, ROLE_NAMES, type RoleGrant } from '../../../../../shared/http/roles';
import type { Places } from '../../../../../shared/places/schema';
import { listRoles, revokeRole } from '../../../../../shared/residents/endpoints';
import { Btn } from '../../../components/btn/btn';
import { Card, CardHead } from '../../../components/card/card';
import { scopeName } from '../../../components/scope/scope-options';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { refresh } from '../../../platform/cache';
import { useMay } from '../../../platform/may';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import styles from './role-list.module.css';
import { termWords } from './scope-words';

interface Props {
  grants: readonly RoleGrant[];
  places: Pick<Places, 'compounds'>;
  now: string;
}

const keyOf = ({ personId, role, scope, fromAt }: RoleGrant): string => `${personId} ${role} ${scope} ${fromAt}`;

/** Who holds which duty now; past ones are kept and can be looked up. */
export function RoleList({ grants, places, now }: Props) {
  const [showPast, setShowPast] = useState(false);
  const current = grants.filter((grant) => isInForce(grant, now));
  const past = grants.filter((grant) => !isInForce(grant, now));
  return (
    <Card label="现在的职责">
      <CardHead title="现在的职责" note={`${current.length} 项`} />
      {current.map((grant) => (
        <Row key={keyOf(grant)} grant={grant} places={places} now={now} current />
      ))}
      {past.length > 0 && (
        <Btn kind="quiet" wide onClick={() => setShowPast(!showPast)}>
          {showPast ? '收起以前的' : `看以前的 ${past.length} 项`}
        </Btn>
      )}
      {showPast && past.map((grant) => <Row key={keyOf(grant)} grant={grant} places={places} now={now} />)}
    </Card>
  );
}

function Row({ grant, places, now, current = false }: { grant: RoleGrant; current?: boolean } & Omit<Props, 'grants'>) {
  const may = useMay();
  const { personId, personName, role, scope } = grant;
  const revoke = useCommand(revokeRole, {
    onDone: () => {
      void refresh(listRoles);
      toast(`${personName}的职责撤下了`);
    },
  });
  const what = `${ROLE_NAMES[role]}（${scopeName(scope, places)}）`;
  return (
    <View className={styles.row}>
      <View className="grow">
        <View className="t-bold">{personName}</View>
        <View className="t-sub">
          {ROLE_NAMES[role]} · {scopeName(scope, places)}
        </View>
        <View className="t-note">{termWords(grant, now)}</View>
      </View>
      {current && may('community_admin') && (
        <ConfirmBtn
          kind="second"
          small
          ariaLabel={`撤下，${personName}的${ROLE_NAMES[role]}`}
          title={`撤下${personName}的职责？`}
          words={`${what}从现在起就不能再办这些事，以后可以再加。`}
          confirmLabel="撤下"
          command={revoke}
          onConfirm={() => revoke.run({ body: { personId, role, scope } })}
        >
          撤下
        </ConfirmBtn>
      )}
    </View>
  );
}
