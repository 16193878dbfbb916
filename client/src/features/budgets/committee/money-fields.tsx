import { listFunds } from '../../../../../shared/funds/endpoints';
import { FormCard } from '../../../components/field/form-card';
import { SelectField } from '../../../components/field/select-field';
import { TextAreaField } from '../../../components/field/text-area-field';
import { TextField } from '../../../components/field/text-field';
import { useEndpoint } from '../../../platform/use-endpoint';
import type { FieldsProps } from './fields-props';

/** What it is called, and whose money it is. */
export function MoneyFields({ value, change, problems }: FieldsProps) {
  const funds = useEndpoint(listFunds);
  const options = (funds.data?.funds ?? []).map(({ fundId, name }) => ({ value: fundId, label: name }));
  return (
    <FormCard number={1} title="拿多少钱出来选">
      <TextField
        label="叫什么"
        value={value.title}
        onChange={(title) => change({ title })}
        maxLength={40}
        placeholder="例如：今年的微项目大家选"
        error={problems.title}
        required
      />
      <TextAreaField
        label="说几句"
        value={value.about}
        onChange={(about) => change({ about })}
        maxLength={600}
        placeholder="哪些事可以提，哪些不行，什么时候开工"
        error={problems.about}
      />
      <SelectField
        label="用哪个基金的钱"
        value={value.fundId}
        onChange={(fundId) => change({ fundId })}
        options={options}
        placeholder="请选基金"
        error={problems.fundId}
        required
      />
      <TextField
        label="一共多少（元）"
        value={value.total}
        onChange={(total) => change({ total })}
        placeholder="例如：30000"
        help="开始投票那天，基金里要有这么多能动用的钱"
        error={problems.totalFen}
        required
      />
      <TextField
        label="一个项目最多（元）"
        value={value.most}
        onChange={(most) => change({ most })}
        placeholder="例如：10000"
        error={problems.mostFen}
        required
      />
    </FormCard>
  );
}
