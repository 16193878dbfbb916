import { useState } from 'react';
import type { ShownFile } from '../../../../../../shared/files/schema';
import { getFund } from '../../../../../../shared/funds/endpoints';
import { reconcileFund } from '../../../../../../shared/funds/income-endpoints';
import type { Reply } from '../../../../../../shared/http/endpoint';
import { parseYuan, signedYuan, yuan } from '../../../../../../shared/http/money';
import { dayWords } from '../../../../../../shared/http/time-words';
import { Banner } from '../../../../components/banner/banner';
import { ErrorBanner } from '../../../../components/banner/error-banner';
import { Btn } from '../../../../components/btn/btn';
import { DateField } from '../../../../components/field/date-field';
import { FormCard } from '../../../../components/field/form-card';
import { Plain } from '../../../../components/field/plain';
import { TextField } from '../../../../components/field/text-field';
import { Photos } from '../../../../components/photos/photos';
import { refresh } from '../../../../platform/cache';
import { useCommand } from '../../../../platform/use-command';

/** The balance on the host charity's statement against our books at the end of the same day. */
export function ReconcileForm({ fundId }: { fundId: string }) {
  const [day, setDay] = useState('');
  const [balance, setBalance] = useState('');
  const [evidence, setEvidence] = useState<ShownFile[]>([]);
  const [found, setFound] = useState<Reply<typeof reconcileFund> | null>(null);
  const compare = useCommand(reconcileFund, {
    onDone: (reply) => {
      setFound(reply);
      void refresh(getFund);
    },
  });
  const hostBalanceFen = parseYuan(balance);
  const [file] = evidence;
  const send = () => {
    if (file && hostBalanceFen !== null)
      compare.run({ params: { fundId }, body: { day, hostBalanceFen, evidence: file.fileId } });
  };
  return (
    <FormCard title="核对余额">
      <Plain>照慈善会给的对账单填：哪一天、那天账上还有多少。一分不差，才记成“已对到这一天”。</Plain>
      <DateField label="对账单的日子" value={day} onChange={setDay} />
      <TextField label="那天的余额（元）" type="money" value={balance} onChange={setBalance} />
      <Photos label="对账单" value={evidence} onChange={setEvidence} max={1} pdf />
      <ErrorBanner error={compare.error} />
      {found && <Outcome found={found} />}
      <Btn
        wide
        kind="second"
        disabled={day === '' || hostBalanceFen === null || !file}
        working={compare.working}
        onClick={send}
      >
        核对
      </Btn>
    </FormCard>
  );
}

const Outcome = ({ found }: { found: Reply<typeof reconcileFund> }) =>
  found.differenceFen === 0 ? (
    <Banner tone="done" title="一分不差">
      账本和慈善会的账已经对到 {dayWords(found.reconciledTo ?? found.day)}。
    </Banner>
  ) : (
    <Banner tone="bad" title={`差 ${signedYuan(found.differenceFen)} 元`} alert>
      我们账上那天是 {yuan(found.bookFen)} 元。请先找出差在哪一笔，补登或冲正后再对。
    </Banner>
  );
