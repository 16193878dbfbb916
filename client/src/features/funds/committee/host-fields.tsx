import { FormCard } from '../../../components/field/form-card';
import { TextField } from '../../../components/field/text-field';
import type { PartProps } from './fund-form';

/** Whose account it is. */
export const HostFields = ({ form, change, wrong }: PartProps) => (
  <FormCard number={2} title="钱在谁的账户里">
    <TextField
      label="慈善组织"
      help="社区自己没有募捐资格，钱必须在慈善组织的账户里。"
      value={form.hostName}
      error={wrong['host.name']}
      maxLength={40}
      required
      onChange={(hostName) => change({ hostName })}
    />
    <TextField
      label="协议编号"
      value={form.agreementNo}
      error={wrong.agreementNo}
      maxLength={40}
      onChange={(agreementNo) => change({ agreementNo })}
    />
    <TextField
      label="他们的捐款页面"
      help="https:// 开头的网址。没有就空着。"
      type="code"
      value={form.pageUrl}
      error={wrong['host.pageUrl']}
      maxLength={300}
      onChange={(pageUrl) => change({ pageUrl })}
    />
    <TextField
      label="微信商户代号"
      help="管系统的人给的代号，大写字母和数字，不是商户号本身。不用微信支付就空着。"
      type="code"
      value={form.merchantRef}
      error={wrong.merchantRef}
      maxLength={24}
      onChange={(merchantRef) => change({ merchantRef: merchantRef.toUpperCase() })}
    />
  </FormCard>
);
