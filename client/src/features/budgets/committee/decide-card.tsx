import { useState } from 'react';
import { decideCandidate, getBudget } from '../../../../../shared/budgets/endpoints';
import type { Candidate } from '../../../../../shared/budgets/schema';
import { parseYuan, plainYuan } from '../../../../../shared/http/money';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn, Btns } from '../../../components/btn/btn';
import { TextField } from '../../../components/field/text-field';
import { ReasonBtn } from '../../../components/sheet/reason-btn';
import { refresh } from '../../../platform/cache';
import { fieldErrors } from '../../../platform/call-error';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import { CandidateCard } from '../candidate-card';
import { money } from '../words';

interface Props {
  roundId: string;
  mostFen: number;
  candidate: Candidate;
}

/** A proposal that waits: taken in with the cost as looked into, or refused with a reason. */
export function DecideCard({ roundId, mostFen, candidate }: Props) {
  const { candidateId } = candidate;
  const [cost, setCost] = useState(plainYuan(candidate.costFen).replace(/\.00$/, ''));
  const onRefused = () => void refresh(getBudget);
  const done = (words: string) => () => {
    void refresh(getBudget);
    toast(words);
  };
  const admit = useCommand(decideCandidate, { onDone: done('收下了'), onRefused });
  const refuse = useCommand(decideCandidate, { onDone: done('回了提议的人') });
  const params = { roundId, candidateId };
  const costFen = parseYuan(cost);
  const tooDear = costFen !== null && costFen > mostFen ? `每个项目最多 ${money(mostFen)}` : undefined;
  return (
    <CandidateCard candidate={candidate}>
      <TextField
        label="核实后要多少钱（元）"
        value={cost}
        onChange={setCost}
        error={fieldErrors(admit.error).costFen ?? tooDear}
        required
      />
      <ErrorBanner error={admit.error} />
      <Btns>
        <ReasonBtn
          kind="second"
          title="不收这个项目？"
          words="提议的人会看到原因。"
          label="为什么不收"
          placeholder="例如：那里马上要统一施工"
          maxLength={100}
          confirmLabel="不收"
          command={refuse}
          onConfirm={(because) => refuse.run({ params, body: { admit: false, because } })}
        >
          不收
        </ReasonBtn>
        <Btn
          small
          kind="second"
          icon="circle-check"
          working={admit.working}
          disabled={costFen === null || tooDear !== undefined}
          onClick={() => {
            if (costFen !== null) admit.run({ params, body: { admit: true, costFen } });
          }}
        >
          收下
        </Btn>
      </Btns>
    </CandidateCard>
  );
}
