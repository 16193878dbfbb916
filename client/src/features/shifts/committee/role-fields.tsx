import { View } from '@prims';
import { MAX_CAPACITY, MAX_ROLES } from '../../../../../shared/shifts/schema';
import { Btn } from '../../../components/btn/btn';
import { SelectField } from '../../../components/field/select-field';
import { TextField } from '../../../components/field/text-field';
import styles from './form.module.css';
import { BLANK_ROLE, type PlanForm, type RoleForm } from './shift-form';

interface Props {
  roles: readonly RoleForm[];
  /** what the team itself confirms */
  qualifications: readonly string[];
  change: (part: Partial<PlanForm>) => void;
  problems: Record<string, string>;
}

/** Which roles a shift has, how many people each, and what one must be able to do. */
export function RoleFields({ roles, qualifications, change, problems }: Props) {
  const put = (at: number, part: Partial<RoleForm>) =>
    change({ roles: roles.map((role, index) => (index === at ? { ...role, ...part } : role)) });
  return (
    <View className="stack">
      {roles.map((role, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a role has no other name until it is sent
        <View key={at} role="group" ariaLabel={`岗位 ${at + 1}`} className={styles.role}>
          <TextField
            label={`岗位 ${at + 1} 叫什么`}
            value={role.name}
            onChange={(name) => put(at, { name })}
            maxLength={12}
            placeholder="例如：引导员"
            error={problems[`roles.${at}.name`]}
            required
          />
          <TextField
            label="要几个人"
            type="number"
            value={role.capacity}
            onChange={(capacity) => put(at, { capacity })}
            maxLength={2}
            help={`1 到 ${MAX_CAPACITY} 人`}
            error={problems[`roles.${at}.capacity`]}
          />
          {qualifications.length > 0 && (
            <SelectField
              label="要什么资质"
              value={role.qualification}
              options={[
                { value: '', label: '谁都能来' },
                ...qualifications.map((name) => ({ value: name, label: name })),
              ]}
              onChange={(qualification) => put(at, { qualification })}
              error={problems[`roles.${at}.qualification`]}
            />
          )}
          <TextField
            label="说一句（可不填）"
            value={role.note}
            onChange={(note) => put(at, { note })}
            maxLength={40}
            placeholder="例如：自带工具"
            error={problems[`roles.${at}.note`]}
          />
          {roles.length > 1 && (
            <View className={styles.buttons}>
              <Btn
                small
                kind="quiet"
                ariaLabel={`去掉岗位 ${at + 1}`}
                onClick={() => change({ roles: roles.filter((_, index) => index !== at) })}
              >
                去掉
              </Btn>
            </View>
          )}
        </View>
      ))}
      {roles.length < MAX_ROLES && (
        <Btn kind="second" icon="plus" wide onClick={() => change({ roles: [...roles, BLANK_ROLE] })}>
          再加一个岗位
        </Btn>
      )}
    </View>
  );
}
