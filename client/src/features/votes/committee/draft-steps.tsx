import { Banner } from '../../../components/banner/banner';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn, Btns } from '../../../components/btn/btn';
import { Columns } from '../../../components/page/columns';
import { StepsBar } from '../../../components/steps/steps-bar';
import { LiveBallot } from './live-ballot';
import { STEPS, type StepProps } from './step';
import { StepDays } from './step-days';
import { StepElectorate } from './step-electorate';
import { StepQuestion } from './step-question';
import { StepRules } from './step-rules';
import type { DraftScreen } from './use-draft-screen';

const SCREENS = [StepQuestion, StepElectorate, StepRules, StepDays] as const;

/** One of the four steps, with what stands in the way of saving. */
export function DraftSteps({ draft, step, back }: DraftScreen) {
  const Screen = SCREENS[step - 1] ?? StepQuestion;
  const props: StepProps = { form: draft.form, change: draft.change, problems: draft.problems };
  return (
    <>
      <StepsBar steps={STEPS.map((name, index) => `${index + 1} ${name}`)} current={step} />
      {draft.overtaken && (
        <>
          <Banner tone="wait" title="这份草稿刚在别处改过">
            您这里看到的还是之前的，要留哪一份？
          </Banner>
          <Btns>
            <Btn kind="second" small onClick={draft.takeLatest}>
              用最新的
            </Btn>
            <Btn kind="second" small onClick={draft.keepMine}>
              用我这份
            </Btn>
          </Btns>
        </>
      )}
      <Columns aside={<LiveBallot form={draft.form} />}>
        <Screen {...props} />
        {Object.keys(draft.problems).length > 0 && (
          <Banner tone="bad" alert>
            还有没填好的地方，请看标红的字，改好再往下走。
          </Banner>
        )}
        <ErrorBanner error={draft.error} />
        {back && (
          <Btn kind="quiet" wide onClick={back}>
            上一步
          </Btn>
        )}
      </Columns>
    </>
  );
}
