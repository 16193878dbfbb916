import { View } from '@prims';
import type { BudgetDetail } from '../../../../shared/budgets/schema';
import { BallotOptions } from '../../components/ballot/ballot-options';
import { BallotPaper } from '../../components/ballot/ballot-paper';
import { Banner } from '../../components/banner/banner';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { RadioCards } from '../../components/choose/radio-cards';
import { momentWords } from '../../platform/time';
import { PointsRows } from './points-rows';
import type { BudgetBallot } from './use-budget-ballot';
import { formWords, mineOf, money } from './words';

interface Props {
  budget: BudgetDetail;
  ballot: BudgetBallot;
  now: string;
}

/** The paper to mark, or the note that it is in the box. */
export function BallotSection({ budget, ballot, now }: Props) {
  const { paper, papers, cast } = ballot;
  const mine = mineOf(budget.basis);
  return (
    <>
      {papers.length > 1 && (
        <RadioCards
          label="替哪一户投"
          options={papers.map(({ householdId, address, castAt }) => ({
            value: householdId,
            label: address,
            note: castAt ? '已投' : '还没投',
          }))}
          value={paper.householdId}
          onChange={ballot.choosePaper}
        />
      )}
      <ErrorBanner error={cast.error} />
      {ballot.voted && !ballot.changing ? (
        <>
          <Banner tone="done" title={`${mine}的票已经投好`}>
            {`${momentWords(paper.castAt ?? now, now)} 投的。${ballot.votable ? '截止前可以改，以最后一次为准。' : ''}`}
          </Banner>
          {ballot.votable && (
            <Btn kind="second" icon="pencil" onClick={() => ballot.change(true)}>
              改票
            </Btn>
          )}
        </>
      ) : (
        ballot.votable && (
          <BallotPaper
            subtitle={paper.address}
            question={formWords(budget.form)}
            note="截止前可以改，以最后一次为准。截止前谁也看不到选了什么。"
          >
            <Paper budget={budget} ballot={ballot} />
          </BallotPaper>
        )
      )}
    </>
  );
}

function Paper({ budget: { form, standing }, ballot }: Omit<Props, 'now'>) {
  const { marks, mark, cast } = ballot;
  if (form.type === 'points')
    return <PointsRows {...form} standing={standing} marks={marks} onChange={mark} disabled={cast.working} />;
  return (
    <>
      <BallotOptions
        label="该办哪些项目"
        options={standing.map(({ no, title, costFen }) => ({
          value: no,
          label: `${no}. ${title} · ${money(costFen)}`,
        }))}
        value={marks.map(({ no }) => no)}
        max={form.most}
        onChange={(chosen) => mark(chosen.map((no) => ({ no, points: 1 })))}
        disabled={cast.working}
      />
      <View ariaLive="polite" className="t-sub">{`最多选 ${form.most} 个，已选 ${marks.length} 个。`}</View>
    </>
  );
}
