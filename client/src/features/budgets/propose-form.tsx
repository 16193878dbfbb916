import { useMemo } from 'react';
import { getBudget, proposeCandidate } from '../../../../shared/budgets/endpoints';
import type { BudgetDetail } from '../../../../shared/budgets/schema';
import { parseYuan } from '../../../../shared/http/money';
import { Banner } from '../../components/banner/banner';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { FormCard } from '../../components/field/form-card';
import { TextAreaField } from '../../components/field/text-area-field';
import { TextField } from '../../components/field/text-field';
import { refresh } from '../../platform/cache';
import { fieldErrors } from '../../platform/call-error';
import { useDraft } from '../../platform/draft';
import { replace } from '../../platform/navigate';
import { randomId } from '../../platform/random-id';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';
import { money } from './words';

interface Form {
  title: string;
  story: string;
  place: string;
  cost: string;
  candidateId: string;
}
const SHORTEST = 10;

/** A project in a neighbour's words; what is typed stays on this device until it is sent. */
export function ProposeForm({ budget }: { budget: BudgetDetail }) {
  const { roundId } = budget;
  const initial = useMemo<Form>(() => ({ title: '', story: '', place: '', cost: '', candidateId: randomId() }), []);
  const form = useDraft<Form>(`propose:${roundId}`, initial);
  const { title, story, place, cost, candidateId } = form.value;
  const send = useCommand(proposeCandidate, {
    onDone: () => {
      form.clear();
      void refresh(getBudget);
      toast('交上去了，社区核实后放上选票');
      replace('budget', { roundId });
    },
  });
  const costFen = parseYuan(cost);
  const problems = fieldErrors(send.error);
  const tooDear = costFen !== null && costFen > budget.mostFen ? `每个项目最多 ${money(budget.mostFen)}` : undefined;
  const ready = title.trim().length >= 2 && story.trim().length >= SHORTEST && costFen !== null && costFen >= 100;
  return (
    <>
      {form.restored && <Banner>上次没有写完的还在，可以接着写。</Banner>}
      <FormCard title="您想办的事">
        <TextField
          label="叫什么"
          value={title}
          onChange={(text) => form.change({ title: text })}
          maxLength={20}
          placeholder="例如：楼前加两把长椅"
          error={problems.title}
          required
        />
        <TextAreaField
          label="为什么要办，怎么办"
          value={story}
          onChange={(text) => form.change({ story: text })}
          maxLength={300}
          placeholder="例如：老人买菜回来没处歇脚，放在 2 号楼前的树荫下"
          help="至少写 10 个字，别的邻居看了能明白"
          error={problems.story}
          required
        />
        <TextField
          label="在哪里"
          value={place}
          onChange={(text) => form.change({ place: text })}
          maxLength={40}
          placeholder="例如：2 号楼前"
          error={problems.place}
        />
        <TextField
          label="大约要多少钱（元）"
          value={cost}
          onChange={(text) => form.change({ cost: text })}
          placeholder="例如：1800"
          help={`每个项目最多 ${money(budget.mostFen)}；社区会核实，可能有出入`}
          error={problems.costFen ?? tooDear}
          required
        />
      </FormCard>
      <ErrorBanner error={send.error} />
      <Btn
        wide
        working={send.working}
        disabled={!ready || tooDear !== undefined}
        onClick={() => {
          if (costFen !== null) send.run({ params: { roundId }, body: { title, story, place, costFen, candidateId } });
        }}
      >
        交给社区
      </Btn>
    </>
  );
}
