import { useState } from 'react';
import { listMachines, saveMachine } from '../../../../../../shared/funds/income-endpoints';
import { type Machine, MachineNo } from '../../../../../../shared/funds/vending';
import { ErrorBanner } from '../../../../components/banner/error-banner';
import { Btn } from '../../../../components/btn/btn';
import { FormCard } from '../../../../components/field/form-card';
import { SelectField } from '../../../../components/field/select-field';
import { SwitchRow } from '../../../../components/field/switch-row';
import { TextField } from '../../../../components/field/text-field';
import { refresh } from '../../../../platform/cache';
import { fieldErrors } from '../../../../platform/call-error';
import { back } from '../../../../platform/navigate';
import { toast } from '../../../../platform/toast';
import { useCommand } from '../../../../platform/use-command';
import { useFundNames } from './use-fund-names';

const TENTH = { numerator: 1, denominator: 10 };
const BLANK = { fundId: '', place: '', neighbourhood: '', share: TENTH, active: true };

/** Where a machine stands, whose fund it gives to and what part. */
export function MachineForm({ machine }: { machine: Machine | null }) {
  const [machineNo, setMachineNo] = useState(machine?.machineNo ?? '');
  const [form, setForm] = useState(machine ?? BLANK);
  const change = (part: Partial<typeof BLANK>) => setForm((before) => ({ ...before, ...part }));
  const { options } = useFundNames();
  const save = useCommand(saveMachine, {
    onDone: () => {
      void refresh(listMachines);
      toast('已保存');
      back();
    },
  });
  const problems = fieldErrors(save.error);
  const { fundId, place, neighbourhood, share, active } = form;
  const [percent, setPercent] = useState(String((share.numerator * 100) / share.denominator));
  const whole = /^\d{1,3}$/.test(percent) ? Number(percent) : 0;
  const nowShare = { numerator: whole, denominator: 100 };
  const same = whole * share.denominator === share.numerator * 100;
  const numberFits = MachineNo.safeParse(machineNo).success;
  const ready = numberFits && fundId !== '' && place.trim().length > 1 && neighbourhood.trim().length > 1;
  const send = () =>
    save.run({
      params: { machineNo },
      body: {
        fundId,
        place,
        neighbourhood,
        active,
        share: same ? share : nowShare,
        revision: machine?.revision ?? 0,
      },
    });
  return (
    <FormCard title={machine ? `机器 ${machine.machineNo}` : '新机器'}>
      {!machine && (
        <TextField
          label="机器编号"
          type="code"
          value={machineNo}
          onChange={(typed) => setMachineNo(typed.trim().toUpperCase())}
          maxLength={16}
          help="铭牌上的编号，大写字母、数字和横线"
          error={machineNo !== '' && !numberFits ? '编号用大写字母、数字和横线' : undefined}
          required
        />
      )}
      <TextField
        label="放在哪个社区"
        value={neighbourhood}
        onChange={(name) => change({ neighbourhood: name })}
        maxLength={20}
        error={problems.neighbourhood}
        required
      />
      <TextField
        label="放在哪里"
        value={place}
        onChange={(where) => change({ place: where })}
        maxLength={30}
        placeholder="例如：便民服务站门口"
        error={problems.place}
        required
      />
      <SelectField
        label="捐给哪个基金"
        options={options}
        value={fundId}
        onChange={(id) => change({ fundId: id })}
        placeholder="选一个基金"
        required
      />
      <TextField
        label="捐出销售额的百分之几"
        type="number"
        value={percent}
        onChange={setPercent}
        error={whole < 1 || whole > 100 ? '填 1 到 100 的整数' : undefined}
        help="改了以后，只影响之后导入的对账单"
        required
      />
      <SwitchRow
        label="还在用"
        note="撤走的机器，欠的钱照样能导入"
        checked={active}
        onChange={(on) => change({ active: on })}
      />
      <ErrorBanner error={save.error} />
      <Btn wide disabled={!ready || whole < 1 || whole > 100} working={save.working} onClick={send}>
        保存
      </Btn>
    </FormCard>
  );
}
