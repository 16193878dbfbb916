import { View } from '@prims';
import { PURPOSE_NAMES } from '../../../../shared/funds/entry';
import type { ProjectDetail } from '../../../../shared/projects/detail';
import { Banner } from '../../components/banner/banner';
import { BtnLink } from '../../components/btn/btn';
import { Card } from '../../components/card/card';
import { Columns } from '../../components/page/columns';
import { MatterHead } from '../../components/page/matter-head';
import { tagOf } from '../../components/spending/project-words';
import { StageStepper } from '../../components/stages/stage-stepper';
import { Tag } from '../../components/tag/tag';
import { urlOf } from '../../platform/navigate';
import { ConflictsCard } from './conflicts-card';
import { ExpensesCard } from './expenses-card';
import { FinishForm } from './finish-form';
import { MilestonesCard } from './milestones-card';
import { NextCard } from './next-card';
import { OutcomeCard } from './outcome-card';
import { PlanCard } from './plan-card';
import styles from './project.module.css';
import { RatingsCard } from './ratings-card';
import { stageDates, stageOf } from './stage';

const byWords = ({ as, orgName, applicantName }: ProjectDetail): string => {
  const who = as === 'resident' ? '' : orgName;
  return [who, applicantName ?? (who === '' ? '一位邻居' : '')].filter((one) => one !== '').join(' · ');
};

/** A project from what was asked to what came of it; everybody sees what is public, its own people what waits. */
export function ProjectView({ project, now }: { project: ProjectDetail; now: string }) {
  const { fundId, fundName, title, story, purpose, because, may } = project;
  const { words, tone } = tagOf({ ...project, byVote: project.approvalsNeeded === null });
  const stage = stageOf(project);
  return (
    <>
      <MatterHead
        title={title}
        tags={
          <>
            <Tag tone={tone}>{words}</Tag>
            <Tag tone="line">{PURPOSE_NAMES[purpose]}</Tag>
          </>
        }
      >
        {`${byWords(project)}申请，${fundName}`}
      </MatterHead>
      {because !== null && (
        <Banner tone="bad" title={words}>
          {because}
        </Banner>
      )}
      <Columns
        aside={
          <>
            <ExpensesCard project={project} now={now} />
            <ConflictsCard project={project} />
            <BtnLink kind="second" to={urlOf('fund', { fundId })}>
              看整个基金的账
            </BtnLink>
          </>
        }
      >
        {stage !== null && (
          <Card label="五事进度">
            <StageStepper current={stage} dates={stageDates(project)} />
          </Card>
        )}
        <NextCard project={project} />
        <OutcomeCard project={project} now={now} />
        <RatingsCard project={project} now={now} />
        <Card label="为什么要办">
          <View className={styles.story}>{story}</View>
        </Card>
        <PlanCard project={project} />
        <MilestonesCard project={project} now={now} />
        {may.includes('finish') && <FinishForm project={project} />}
      </Columns>
    </>
  );
}
