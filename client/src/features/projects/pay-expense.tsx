import { useState } from 'react';
import type { ShownFile } from '../../../../shared/files/schema';
import { localDay } from '../../../../shared/http/local-time';
import { getProject } from '../../../../shared/projects/endpoints';
import type { Expense } from '../../../../shared/projects/expense';
import { MAX_RECEIPTS } from '../../../../shared/projects/expense';
import { listExpensesToDecide, markPaid } from '../../../../shared/projects/expense-endpoints';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { DateField } from '../../components/field/date-field';
import { TextField } from '../../components/field/text-field';
import { Photos } from '../../components/photos/photos';
import { refresh } from '../../platform/cache';
import { fieldErrors } from '../../platform/call-error';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';

/** The host charity has paid: when, under which number, with what proof. */
export function PayExpense({ expense, now }: { expense: Expense; now: string }) {
  const { fundId, projectNo, expenseId } = expense;
  const [open, setOpen] = useState(false);
  const [paidOn, setPaidOn] = useState(localDay(now));
  const [reference, setReference] = useState('');
  const [evidence, setEvidence] = useState<ShownFile[]>([]);
  const pay = useCommand(markPaid, {
    onDone: () => {
      void refresh(getProject, listExpensesToDecide);
      toast('记下了，已付');
    },
  });
  const wrong = fieldErrors(pay.error);
  if (!open)
    return (
      <Btn kind="second" small icon="circle-check" onClick={() => setOpen(true)}>
        慈善组织付过了
      </Btn>
    );
  return (
    <>
      <DateField label="哪天付的" value={paidOn} onChange={setPaidOn} error={wrong.paidOn} />
      <TextField
        label="转账流水号"
        value={reference}
        onChange={setReference}
        maxLength={40}
        placeholder="慈善组织的付款凭证上有"
        error={wrong.reference}
        required
      />
      <Photos label="付款凭证（可不传）" value={evidence} onChange={setEvidence} max={MAX_RECEIPTS} pdf />
      <ErrorBanner error={pay.error} />
      <Btn
        small
        working={pay.working}
        disabled={reference.trim() === '' || paidOn === ''}
        onClick={() =>
          pay.run({
            params: { fundId, projectNo, expenseId },
            body: { paidOn, reference, evidence: evidence.map(({ fileId }) => fileId) },
          })
        }
      >
        记为已付
      </Btn>
    </>
  );
}
