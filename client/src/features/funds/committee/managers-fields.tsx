import { View } from '@prims';
import type { Manager } from '../../../../../shared/funds/fund';
import { Btn } from '../../../components/btn/btn';
import { FormCard } from '../../../components/field/form-card';
import { Plain } from '../../../components/field/plain';
import { TextField } from '../../../components/field/text-field';
import { AccountBtn } from './account-btn';
import type { PartProps } from './fund-form';
import styles from './lines.module.css';

const MAX_MANAGERS = 15;

/** The management committee and who watches it. Only those with an account can approve on the phone. */
export function ManagersFields({ form, change, wrong }: PartProps) {
  const { managers, supervisorName, supervisorId } = form;
  const set = (at: number, part: Partial<Manager>) =>
    change({ managers: managers.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  return (
    <FormCard number={3} title="谁来管">
      <Plain>
        管委会 5 人以上，而且是单数；再有一位不在管委会里的监督员。名字都会公开。对上账号的人才能在手机上批。
      </Plain>
      {managers.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name while it is being typed
        <View key={at} className={styles.line}>
          <View className={styles.pair}>
            <TextField
              label={`第 ${at + 1} 位`}
              value={one.name}
              error={wrong[`managers.${at}.name`]}
              maxLength={20}
              onChange={(name) => set(at, { name })}
            />
            <TextField
              label="职务"
              value={one.duty}
              error={wrong[`managers.${at}.duty`]}
              maxLength={12}
              placeholder="比如：主任、委员"
              onChange={(duty) => set(at, { duty })}
            />
          </View>
          <View className={styles.pair}>
            <AccountBtn
              who={one.name || `第 ${at + 1} 位`}
              personId={one.personId}
              onChange={(personId) => set(at, { personId })}
            />
            <Btn
              kind="quiet"
              small
              ariaLabel={`去掉${one.name || `第 ${at + 1} 位`}`}
              onClick={() => change({ managers: managers.filter((_, index) => index !== at) })}
            >
              去掉
            </Btn>
          </View>
        </View>
      ))}
      {managers.length < MAX_MANAGERS && (
        <Btn
          kind="second"
          wide
          icon="plus"
          onClick={() => change({ managers: [...managers, { personId: null, name: '', duty: '委员' }] })}
        >
          加一位
        </Btn>
      )}
      <TextField
        label="监督员"
        value={supervisorName}
        error={wrong['supervisor.name']}
        maxLength={20}
        onChange={(name) => change({ supervisorName: name })}
      />
      <AccountBtn
        who={supervisorName || '监督员'}
        personId={supervisorId}
        onChange={(personId) => change({ supervisorId: personId })}
      />
    </FormCard>
  );
}
