import { Button, Text, View } from '@prims';
import { MAX_OPTIONS } from '../../../../../shared/votes/schema';
import { Btn } from '../../../components/btn/btn';
import { SelectField } from '../../../components/field/select-field';
import { TextField } from '../../../components/field/text-field';
import { Icon } from '../../../components/icon/icon';
import type { IconName } from '../../../components/icon/names';
import styles from './option-editor.module.css';
import { moved, relabelled, withNew, without } from './option-list';
import type { StepProps } from './step';

const FEWEST = 2;

const Tool = ({
  icon,
  name,
  disabled,
  onClick,
}: {
  icon: IconName;
  name: string;
  disabled: boolean;
  onClick: () => void;
}) => (
  <Button ariaLabel={name} disabled={disabled} onClick={onClick} className={styles.tool}>
    <Icon name={icon} size="s" />
  </Button>
);

/** The choices on the ballot, in the order of the paper: write, move, remove, add. */
export function OptionEditor({ form, change, problems }: StepProps) {
  const { options } = form;
  const most = Math.min(form.max, options.length);
  const put = (next: typeof options) => change({ options: next, max: Math.max(1, Math.min(form.max, next.length)) });
  return (
    <View className={styles.editor}>
      {options.map(({ optionId, label }, at) => (
        <View key={optionId} className={styles.option}>
          <TextField
            label={`选项 ${at + 1}`}
            value={label}
            onChange={(text) => put(relabelled(options, at, text))}
            maxLength={40}
            error={problems[`form.options.${at}.label`]}
            required
          />
          <View className={styles.tools} role="group" ariaLabel={`选项 ${at + 1} 的位置`}>
            <Tool
              icon="arrow-up"
              name={`选项 ${at + 1} 上移`}
              disabled={at === 0}
              onClick={() => put(moved(options, at, -1))}
            />
            <Tool
              icon="arrow-down"
              name={`选项 ${at + 1} 下移`}
              disabled={at === options.length - 1}
              onClick={() => put(moved(options, at, 1))}
            />
            <Tool
              icon="trash-2"
              name={`去掉选项 ${at + 1}`}
              disabled={options.length <= FEWEST}
              onClick={() => put(without(options, at))}
            />
          </View>
        </View>
      ))}
      {problems['form.options'] && (
        <View role="alert" className={styles.problem}>
          <Text>{problems['form.options']}</Text>
        </View>
      )}
      {options.length < MAX_OPTIONS && (
        <Btn kind="second" small icon="plus" onClick={() => put(withNew(options))}>
          加一个选项
        </Btn>
      )}
      <View className="t-note">“弃权”会自动印在最后一行，不用写。</View>
      {form.formType === 'multiple' && (
        <SelectField
          label="最多可选几项"
          value={String(most)}
          options={options.map((_, index) => ({ value: String(index + 1), label: `${index + 1} 项` }))}
          onChange={(max) => change({ max: Number(max) })}
          error={problems['form.max']}
        />
      )}
    </View>
  );
}
