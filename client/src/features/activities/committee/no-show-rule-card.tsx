import { View } from '@prims';
import { useState } from 'react';
import { getNoShowRule } from '../../../../../shared/activities/endpoints';
import { Btn } from '../../../components/btn/btn';
import { Card, CardHead } from '../../../components/card/card';
import { Loaded } from '../../../components/loaded/loaded';
import { useMay } from '../../../platform/may';
import { useEndpoint } from '../../../platform/use-endpoint';
import styles from './kind.module.css';
import { NoShowRuleForm } from './no-show-rule-form';

/** What happens to those who book and do not come; an admin may change it. */
export function NoShowRuleCard() {
  const rule = useEndpoint(getNoShowRule);
  const [editing, setEditing] = useState(false);
  const may = useMay();
  return (
    <Card label="报了名不来怎么办">
      <CardHead title="报了名不来怎么办" />
      <Loaded of={rule}>
        {(shown) =>
          editing ? (
            <NoShowRuleForm rule={shown.rule} onClose={() => setEditing(false)} />
          ) : (
            <View className="stack">
              <View>{shown.sentence}</View>
              {may('community_admin') && (
                <View className={styles.buttons}>
                  <Btn small kind="second" onClick={() => setEditing(true)}>
                    改规则
                  </Btn>
                </View>
              )}
            </View>
          )
        }
      </Loaded>
    </Card>
  );
}
