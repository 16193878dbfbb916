import { View } from '@prims';
import type { ImportPlan } from '../../../../shared/places/import-schema';
import { Banner } from '../../components/banner/banner';
import { Btn } from '../../components/btn/btn';
import { Fold } from '../../components/fold/fold';
import { KeyValue } from '../../components/key-value/key-value';
import { GridViolations } from './grid-violations';

interface Props {
  plan: ImportPlan;
  committing: boolean;
  commit: () => void;
}

/** What the file would change; every row in the way named by line, column and reason. */
export function ImportPlanView({ plan, committing, commit }: Props) {
  const { errors, added, changed, unchanged, absent, newCompounds } = plan;
  const changes = added + changed.length;
  return (
    <>
      {plan.committed ? (
        <Banner tone="done" title="导入好了">
          新增 {added} 户，改动 {changed.length} 户。
        </Banner>
      ) : errors.length > 0 ? (
        <Banner tone="bad" title={`有 ${errors.length} 处要改`} alert>
          改好表格再选一次。现在名册里什么都没动。
        </Banner>
      ) : (
        <Banner tone="info" title={`${plan.rows} 行都看过了，没有错`}>
          {changes === 0 ? '和现在的名册一样，不用导入。' : '下面是要改的，看清楚再导入。'}
        </Banner>
      )}
      {errors.length > 0 && (
        <Fold
          title="要改的地方"
          lines={errors.map(({ line, column, reason }) => `第 ${line} 行，${column}：${reason}`)}
        />
      )}
      <KeyValue
        items={[
          ['新增', `${added} 户`],
          ['改动', `${changed.length} 户`],
          ['没变', `${unchanged} 户`],
          ['表里没有、名册里有', `${absent.length} 户`],
          ...(newCompounds.length > 0 ? [['新小区', newCompounds.join('、')] as const] : []),
        ]}
      />
      <Fold title="改动的住户" lines={changed.map(({ address, changes: what }) => `${address}：${what.join('，')}`)} />
      <Fold title="表里没有的住户（会留着，请看看是不是漏了）" lines={absent} />
      <GridViolations violations={plan.violations} title="导入后网格要留意的" />
      {!plan.committed && errors.length === 0 && changes > 0 && (
        <Btn wide working={committing} onClick={commit}>
          导入：新增 {added} 户，改 {changed.length} 户
        </Btn>
      )}
      <View className="t-note">导入不影响已经开始的表决，它们按开始时的名册。</View>
    </>
  );
}
