import { useMemo } from 'react';
import type { Purpose } from '../../../../shared/funds/entry';
import { localDay } from '../../../../shared/http/local-time';
import type { ProjectDetail } from '../../../../shared/projects/detail';
import { applyForProject, updateApplication } from '../../../../shared/projects/endpoints';
import { Banner } from '../../components/banner/banner';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { fieldErrors } from '../../platform/call-error';
import { useDraft } from '../../platform/draft';
import { replace } from '../../platform/navigate';
import { useCommand } from '../../platform/use-command';
import { PlanAbout } from './plan-about';
import { draftOf, emptyPlan, type PlanDraft, planOf } from './plan-draft';
import { PlanLines } from './plan-lines';
import { PlanSteps } from './plan-steps';
import { changed } from './use-project';

interface Props {
  fundId: string;
  purposes: readonly Purpose[];
  now: string;
  /** an application being changed; null for a new one */
  project: ProjectDetail | null;
}

/** 申请用钱: what is typed stays on this device until it is sent. */
export function ApplyForm({ fundId, purposes, now, project }: Props) {
  const initial = useMemo<PlanDraft>(() => (project ? draftOf(project) : emptyPlan()), [project]);
  const form = useDraft<PlanDraft>(
    `apply:${fundId}:${project ? `${project.projectNo}:${project.revision}` : 'new'}`,
    initial,
  );
  const onDone = (saved: ProjectDetail) => {
    form.clear();
    changed(project ? '改好了' : '交上去了，看过就公示')(saved);
    replace('project', { fundId, projectNo: saved.projectNo });
  };
  const apply = useCommand(applyForProject, { onDone });
  const update = useCommand(updateApplication, { onDone });
  const sending = project ? update : apply;
  const problems = fieldErrors(sending.error);
  const plan = planOf(form.value);
  const part = { draft: form.value, change: form.change, problems };
  const send = () => {
    if (plan === null) return;
    if (project)
      update.run({ params: { fundId, projectNo: project.projectNo }, body: { revision: project.revision, plan } });
    else apply.run({ params: { fundId }, body: { draftId: form.value.draftId, plan } });
  };
  return (
    <>
      {form.restored && <Banner>上次没有写完的还在，可以接着写。</Banner>}
      <PlanAbout {...part} purposes={purposes} />
      <PlanLines {...part} />
      <PlanSteps {...part} today={localDay(now)} />
      <Banner icon="info">交上去以后，管基金的人先看，再公示几天给大家看，管委会同意了才能花。</Banner>
      <ErrorBanner error={sending.error} />
      <Btn wide working={sending.working} disabled={plan === null} onClick={send}>
        {project ? '改好了' : '交申请'}
      </Btn>
    </>
  );
}
