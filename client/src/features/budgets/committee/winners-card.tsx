import { useState } from 'react';
import { fileWinner, getBudget } from '../../../../../shared/budgets/endpoints';
import type { BudgetDetail, Candidate } from '../../../../../shared/budgets/schema';
import { PURPOSE_NAMES, Purpose } from '../../../../../shared/funds/entry';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn } from '../../../components/btn/btn';
import { SectionHead } from '../../../components/card/section-head';
import { DateField } from '../../../components/field/date-field';
import { FormCard } from '../../../components/field/form-card';
import { SelectField } from '../../../components/field/select-field';
import { refresh } from '../../../platform/cache';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';

const PURPOSES = Purpose.options.map((value) => ({ value, label: PURPOSE_NAMES[value] }));

/** What was chosen and is no project of the fund yet: two answers, and it goes the way of every other. */
export function WinnersCard({ budget }: { budget: BudgetDetail }) {
  const winners = budget.standing.filter(({ no }) => budget.summary?.winners.includes(no));
  const waiting = winners.flatMap(({ candidateId }) =>
    budget.candidates.filter((one) => one.candidateId === candidateId && one.projectNo === null),
  );
  if (waiting.length === 0) return null;
  return (
    <>
      <SectionHead title="选上的，去立项" />
      {waiting.map((candidate) => (
        <File key={candidate.candidateId} roundId={budget.roundId} candidate={candidate} />
      ))}
    </>
  );
}

function File({ roundId, candidate }: { roundId: string; candidate: Candidate }) {
  const [purpose, setPurpose] = useState('');
  const [dueOn, setDueOn] = useState('');
  const file = useCommand(fileWinner, {
    onDone: () => {
      void refresh(getBudget);
      toast('立项了，接着晒方案');
    },
  });
  const { candidateId } = candidate;
  return (
    <FormCard title={candidate.title}>
      <SelectField label="算哪一类" value={purpose} onChange={setPurpose} options={PURPOSES} placeholder="请选用途" />
      <DateField label="哪天以前办好" value={dueOn} onChange={setDueOn} />
      <ErrorBanner error={file.error} />
      <Btn
        kind="second"
        working={file.working}
        disabled={purpose === '' || dueOn === ''}
        onClick={() => file.run({ params: { roundId, candidateId }, body: { purpose: purpose as Purpose, dueOn } })}
      >
        立项
      </Btn>
    </FormCard>
  );
}
