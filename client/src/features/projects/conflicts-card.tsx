import { View } from '@prims';
import { useState } from 'react';
import type { ProjectDetail } from '../../../../shared/projects/detail';
import { declareRelative } from '../../../../shared/projects/endpoints';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Card, CardHead } from '../../components/card/card';
import { SelectField } from '../../components/field/select-field';
import { ConfirmBtn } from '../../components/sheet/confirm-btn';
import { useSession } from '../../platform/session';
import { useCommand } from '../../platform/use-command';
import { changed } from './use-project';

/** 回避: managers who stay out of the decisions, named by the applicant or by themselves. */
export function ConflictsCard({ project }: { project: ProjectDetail }) {
  const { fundId, projectNo, managers, conflicts, may, mine } = project;
  const me = useSession().me;
  const [chosen, setChosen] = useState('');
  const declare = useCommand(declareRelative, { onDone: changed('记下了') });
  if (managers.length === 0) return null;
  const out = new Set(conflicts.map(({ personId }) => personId));
  const mayName = managers.filter(
    ({ personId }) => personId !== null && !out.has(personId) && (mine.applied || personId === me?.personId),
  );
  return (
    <Card label="谁来批，谁回避">
      <CardHead title="谁来批，谁回避" />
      <View>{`管委会：${managers.map(({ name }) => name).join('、')}`}</View>
      <View className="t-sub">
        {conflicts.length === 0
          ? '没有人回避。'
          : conflicts
              .map(({ name, byThemselves }) => `${name}回避（${byThemselves ? '本人说的' : '申请人说的'}）`)
              .join('，')}
      </View>
      {may.includes('declare') && mayName.length > 0 && (
        <>
          <SelectField
            label="谁和这个项目有亲属或利益关系"
            value={chosen}
            onChange={setChosen}
            placeholder="选一位"
            options={mayName.map(({ personId, name, duty }) => ({
              value: personId ?? '',
              label: `${name}（${duty}）`,
            }))}
          />
          <ErrorBanner error={declare.error} />
          <ConfirmBtn
            small
            kind="second"
            disabled={chosen === ''}
            title="写明要回避？"
            words="回避的人不参加这个项目的批准，写明后不能改回来。"
            confirmLabel="回避"
            command={declare}
            onConfirm={() => declare.run({ params: { fundId, projectNo }, body: { managerId: chosen } })}
          >
            写明要回避
          </ConfirmBtn>
        </>
      )}
    </Card>
  );
}
