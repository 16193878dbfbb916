import { useMemo, useState } from 'react';
import type { ShownFile } from '../../../../shared/files/schema';
import { parseYuan } from '../../../../shared/http/money';
import type { ProjectDetail } from '../../../../shared/projects/detail';
import { getProject } from '../../../../shared/projects/endpoints';
import { MAX_RECEIPTS } from '../../../../shared/projects/expense';
import { askExpense, listExpensesToDecide } from '../../../../shared/projects/expense-endpoints';
import { overBy } from '../../../../shared/projects/progress';
import { Banner } from '../../components/banner/banner';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { CheckList } from '../../components/choose/check-list';
import { FormCard } from '../../components/field/form-card';
import { SelectField } from '../../components/field/select-field';
import { TextField } from '../../components/field/text-field';
import { Photos } from '../../components/photos/photos';
import { refresh } from '../../platform/cache';
import { fieldErrors } from '../../platform/call-error';
import { useDraft } from '../../platform/draft';
import { randomId } from '../../platform/random-id';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';
import { money } from './words';

interface Form {
  draftId: string;
  lineNo: string;
  what: string;
  amount: string;
  payee: string;
  receipts: ShownFile[];
  overBecause: string;
  relatives: string[];
}

/** 报一笔: which line of the plan, how much, to whom, and the receipt. What is typed stays until it is sent. */
export function AskExpense({ project }: { project: ProjectDetail }) {
  const { fundId, projectNo, lines, managers, heldFen } = project;
  const initial = useMemo<Form>(
    () => ({
      draftId: randomId(),
      lineNo: lines.length === 1 ? String(lines[0]?.lineNo) : '',
      what: '',
      amount: '',
      payee: '',
      receipts: [],
      overBecause: '',
      relatives: [],
    }),
    [lines],
  );
  const form = useDraft<Form>(`expense:${fundId}:${projectNo}`, initial);
  const { draftId, lineNo, what, amount, payee, receipts, overBecause, relatives } = form.value;
  const [open, setOpen] = useState(form.restored);
  const ask = useCommand(askExpense, {
    onDone: () => {
      form.clear();
      form.change({ draftId: randomId() });
      setOpen(false);
      void refresh(getProject, listExpensesToDecide);
      toast('报上去了，等管委会批准');
    },
  });
  if (!open)
    return (
      <Btn wide icon="plus" onClick={() => setOpen(true)}>
        报一笔花销
      </Btn>
    );
  const amountFen = parseYuan(amount);
  const line = lines.find((one) => String(one.lineNo) === lineNo);
  const over = line && amountFen !== null ? overBy(line, amountFen) : 0;
  const wrong = fieldErrors(ask.error);
  const short = amountFen !== null && amountFen > heldFen ? `这个项目现在只备了 ${money(heldFen)}` : undefined;
  const ready =
    line !== undefined &&
    amountFen !== null &&
    amountFen > 0 &&
    what.trim().length >= 2 &&
    payee.trim().length >= 2 &&
    receipts.length > 0 &&
    (over === 0 || overBecause.trim() !== '');
  return (
    <FormCard title="报一笔花销">
      <SelectField
        label="算在哪一项"
        value={lineNo}
        onChange={(value) => form.change({ lineNo: value })}
        placeholder="选计划里的一项"
        options={lines.map((one) => ({
          value: String(one.lineNo),
          label: `${one.what}（计划 ${money(one.plannedFen)}）`,
        }))}
        required
      />
      <TextField
        label="买了什么、付什么"
        value={what}
        onChange={(text) => form.change({ what: text })}
        maxLength={30}
        placeholder="例如：路灯材料"
        error={wrong['expense.what'] ?? wrong.what}
        required
      />
      <TextField
        label="多少钱（元）"
        type="money"
        value={amount}
        onChange={(text) => form.change({ amount: text })}
        placeholder="例如：1340"
        error={wrong['expense.amountFen'] ?? short}
        required
      />
      <TextField
        label="付给谁"
        value={payee}
        onChange={(text) => form.change({ payee: text })}
        maxLength={40}
        placeholder="例如：建国五金店"
        help="只有项目和基金的人看得到"
        error={wrong['expense.payee']}
        required
      />
      {over > 0 && (
        <TextField
          label={`比计划多 ${money(over)}，为什么`}
          value={overBecause}
          onChange={(text) => form.change({ overBecause: text })}
          maxLength={100}
          error={wrong['expense.overBecause']}
          required
        />
      )}
      <Photos
        label="票据照片"
        value={receipts}
        onChange={(files) => form.change({ receipts: files })}
        max={MAX_RECEIPTS}
        pdf
        error={wrong['expense.receipts']}
      />
      {managers.length > 0 && (
        <CheckList
          label="管委会里谁是您或收款人的亲属？（没有就不选）"
          options={managers.flatMap(({ personId, name, duty }) =>
            personId === null ? [] : [{ value: personId, label: name, note: duty }],
          )}
          value={relatives}
          onChange={(value) => form.change({ relatives: value })}
        />
      )}
      <Banner>您自己、您的亲属不能批这一笔，由管委会别的成员批。</Banner>
      <ErrorBanner error={ask.error} />
      <Btn
        wide
        working={ask.working}
        disabled={!ready || short !== undefined}
        onClick={() => {
          if (amountFen === null) return;
          const expense = {
            lineNo: Number(lineNo),
            what,
            amountFen,
            payee,
            receipts: receipts.map(({ fileId }) => fileId),
            overBecause: over > 0 ? overBecause : '',
            relatives,
          };
          ask.run({ params: { fundId, projectNo }, body: { draftId, expense } });
        }}
      >
        报上去
      </Btn>
    </FormCard>
  );
}
