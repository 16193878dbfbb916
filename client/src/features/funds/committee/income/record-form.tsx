import { useState } from 'react';
import { BY_HAND_NAMES, ByHandKind, EVIDENCE_NAMES, MAX_EVIDENCE } from '../../../../../../shared/funds/by-hand';
import { listIncome, listIncomeToConfirm, recordIncome } from '../../../../../../shared/funds/income-endpoints';
import { ErrorBanner } from '../../../../components/banner/error-banner';
import { Btn } from '../../../../components/btn/btn';
import { RadioCards } from '../../../../components/choose/radio-cards';
import { DateField } from '../../../../components/field/date-field';
import { FormCard } from '../../../../components/field/form-card';
import { Plain } from '../../../../components/field/plain';
import { TextField } from '../../../../components/field/text-field';
import { Photos } from '../../../../components/photos/photos';
import { refresh } from '../../../../platform/cache';
import { fieldErrors } from '../../../../platform/call-error';
import { back } from '../../../../platform/navigate';
import { randomId } from '../../../../platform/random-id';
import { toast } from '../../../../platform/toast';
import { useCommand } from '../../../../platform/use-command';
import { ProjectField } from './project-field';
import { blankRecord, formOf, missingIn, type RecordDraft } from './record-draft';
import { ThingFields } from './thing-fields';

const NOTES: Record<ByHandKind, string> = {
  cash: '先存进慈善会的账户，凭存款单登记',
  bank: '对方转到慈善会的账户，凭银行回单登记',
  in_kind: '材料、物品，按价值记在账上，不算钱',
  used: '收到的实物用在了项目上',
};
const KINDS = ByHandKind.options.map((value) => ({ value, label: BY_HAND_NAMES[value], note: NOTES[value] }));

/** One person writes it down with its evidence; it counts once another one has confirmed it. */
export function RecordForm({ fundId }: { fundId: string }) {
  const [draft, setDraft] = useState<RecordDraft>(() => blankRecord(randomId()));
  const change = (part: Partial<RecordDraft>) => setDraft((before) => ({ ...before, ...part }));
  const record = useCommand(recordIncome, {
    onDone: () => {
      void refresh(listIncome, listIncomeToConfirm);
      toast('登记好了，请另一位核对');
      back();
    },
  });
  const problems = fieldErrors(record.error);
  const form = formOf(draft);
  const missing = missingIn(draft);
  const { kind } = draft;
  return (
    <>
      <FormCard number={1} title="是哪一种">
        <RadioCards label="种类" options={KINDS} value={kind} onChange={(value) => change({ kind: value })} />
      </FormCard>
      <FormCard number={2} title="写清楚">
        <TextField
          label={kind === 'in_kind' || kind === 'used' ? '价值（元）' : '金额（元）'}
          type="money"
          value={draft.amount}
          onChange={(amount) => change({ amount })}
          error={problems['form.amountFen']}
          required
        />
        <DateField
          label={kind === 'used' ? '哪天用的' : '哪天到的'}
          value={draft.onDay}
          onChange={(onDay) => change({ onDay })}
          error={problems['form.onDay']}
        />
        {(kind === 'in_kind' || kind === 'used') && <ThingFields draft={draft} change={change} problems={problems} />}
        {kind !== 'used' && (
          <TextField
            label="谁捐的"
            value={draft.giver}
            onChange={(giver) => change({ giver })}
            maxLength={30}
            help="可以不写。只有管账的人看得到，公开的账本上不写名字"
            error={problems['form.giver']}
          />
        )}
        <ProjectField
          fundId={fundId}
          required={kind === 'used'}
          value={draft.projectNo}
          onChange={(projectNo) => change({ projectNo })}
        />
      </FormCard>
      <FormCard number={3} title="凭证">
        <Photos
          label={EVIDENCE_NAMES[kind]}
          value={draft.evidence}
          onChange={(evidence) => change({ evidence })}
          max={MAX_EVIDENCE}
          pdf
          help="入账后账本上看得到有几张凭证和它们的指纹；照片里的位置信息会去掉"
          error={problems['form.evidence']}
        />
      </FormCard>
      <Plain>登记后要请另一位管理人核对凭证，两个人都看过才入账。</Plain>
      <ErrorBanner error={record.error} />
      <Btn
        wide
        disabled={form === null}
        working={record.working}
        onClick={() => form && record.run({ params: { fundId }, body: { draftId: draft.draftId, form } })}
      >
        {missing.length === 0 ? '登记，请另一位核对' : `还差：${missing.join('、')}`}
      </Btn>
    </>
  );
}
