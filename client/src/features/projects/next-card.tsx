import { View } from '@prims';
import { useState } from 'react';
import type { ProjectDetail } from '../../../../shared/projects/detail';
import {
  approveProject,
  getProject,
  publishPlan,
  refuseProject,
  withdrawProject,
} from '../../../../shared/projects/endpoints';
import { PLAN_DAYS } from '../../../../shared/projects/life';
import { Banner } from '../../components/banner/banner';
import { ErrorBanner } from '../../components/banner/error-banner';
import { BtnLink } from '../../components/btn/btn';
import { Card, CardHead } from '../../components/card/card';
import { SelectField } from '../../components/field/select-field';
import { ConfirmBtn } from '../../components/sheet/confirm-btn';
import { ReasonBtn } from '../../components/sheet/reason-btn';
import { refresh } from '../../platform/cache';
import { urlOf } from '../../platform/navigate';
import { useCommand } from '../../platform/use-command';
import { nextWords } from './next-words';
import { changed } from './use-project';
import { VoteField } from './vote-field';
import { money } from './words';

/** What comes next with a plan, and for whom: publish, approve, refuse, take back. */
export function NextCard({ project }: { project: ProjectDetail }) {
  const { fundId, projectNo, revision, may, plannedFen, approvalsNeeded } = project;
  const params = { fundId, projectNo };
  const [days, setDays] = useState(String(PLAN_DAYS));
  const [voteId, setVoteId] = useState('');
  const onRefused = () => void refresh(getProject);
  const publish = useCommand(publishPlan, { onDone: changed('公示了'), onRefused });
  const approve = useCommand(approveProject, { onDone: changed('您同意了'), onRefused });
  const refuse = useCommand(refuseProject, { onDone: changed('回了申请的人'), onRefused });
  const withdraw = useCommand(withdrawProject, { onDone: changed('撤回了'), onRefused });
  const words = nextWords(project);
  if (words === null) return null;
  const byVote = may.includes('approve') && approvalsNeeded === null;
  return (
    <Card label="接下来">
      <CardHead title="接下来" />
      <View className="stack">
        <View>{words}</View>
        {may.includes('edit') && (
          <BtnLink kind="second" icon="pencil" to={urlOf('applyForMoney', params)}>
            改申请
          </BtnLink>
        )}
        {may.includes('publish') && (
          <>
            <SelectField
              label="公示几天"
              value={days}
              onChange={setDays}
              options={['3', '5', '7', '10', '15', '30'].map((n) => ({ value: n, label: `${n} 天` }))}
            />
            <ErrorBanner error={publish.error} />
            <ConfirmBtn
              wide
              icon="megaphone"
              title="把方案公示出来？"
              words={`大家都能看到，满 ${days} 天才能批。公示后内容不能再改。`}
              confirmLabel="公示"
              command={publish}
              onConfirm={() => publish.run({ params, body: { revision, days: Number(days) } })}
            >
              公示方案
            </ConfirmBtn>
          </>
        )}
        {byVote && <VoteField value={voteId} onChange={setVoteId} />}
        {may.includes('approve') && (
          <>
            <ErrorBanner error={approve.error} />
            <ConfirmBtn
              wide
              icon="circle-check"
              disabled={byVote && voteId === ''}
              title={`同意拿出 ${money(plannedFen)}？`}
              words="您的名字会公开。人数够了，这笔钱就为这个项目留出来。"
              confirmLabel="同意"
              command={approve}
              onConfirm={() => approve.run({ params, body: byVote ? { voteId } : {} })}
            >
              同意这个方案
            </ConfirmBtn>
          </>
        )}
        {may.includes('refuse') && (
          <ReasonBtn
            kind="second"
            wide
            title="不通过这个申请？"
            words="申请的人会看到原因。"
            label="为什么"
            placeholder="例如：物业已经排了同样的维修"
            maxLength={100}
            confirmLabel="不通过"
            command={refuse}
            onConfirm={(because) => refuse.run({ params, body: { because } })}
          >
            不通过
          </ReasonBtn>
        )}
        {may.includes('withdraw') && (
          <ReasonBtn
            kind="quiet"
            wide
            title="撤回这个申请？"
            words="撤回后不能恢复，可以重新申请。"
            label="为什么撤回"
            placeholder="例如：想先问问邻居"
            maxLength={100}
            confirmLabel="撤回"
            command={withdraw}
            onConfirm={(because) => withdraw.run({ params, body: { because } })}
          >
            撤回申请
          </ReasonBtn>
        )}
        {project.mine.applied && may.includes('declare') && project.state === 'published' && (
          <Banner>您是申请人，自己的项目自己不能批；管委会里有您的亲属，请在下面写明。</Banner>
        )}
      </View>
    </Card>
  );
}
