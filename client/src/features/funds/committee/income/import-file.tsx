import { View } from '@prims';
import type { ReactNode } from 'react';
import { Banner } from '../../../../components/banner/banner';
import { ErrorBanner } from '../../../../components/banner/error-banner';
import { Btn } from '../../../../components/btn/btn';
import { FormCard } from '../../../../components/field/form-card';
import { Plain } from '../../../../components/field/plain';
import { Fold } from '../../../../components/fold/fold';
import { isBrowser } from '../../../../platform/address';
import { saveTextFile } from '../../../../platform/files';
import type { FileImport } from '../../../../platform/use-import';

/** Spreadsheets take a file for UTF-8 only when it begins with this mark. */
const BOM = '\uFEFF';

interface Plan {
  rows: number;
  errors: { line: number; column: string; reason: string }[];
  committed: boolean;
}

interface Props<P extends Plan> {
  of: FileImport<P>;
  title: string;
  /** the rule in words, above the button */
  rule: string;
  /** a template to fill in: its name and its lines */
  template: { name: string; lines: string[] };
  /** how many rows would be written */
  fresh: (plan: P) => number;
  /** what the file brings, below the verdict */
  children: (plan: P) => ReactNode;
}

/** Choose a file, see what it would do and what stands in the way, and only then let it happen. */
export function ImportFile<P extends Plan>({ of, title, rule, template, fresh, children }: Props<P>) {
  const { file, plan, choose, commit, checking, committing, error, problem } = of;
  const save = () => void saveTextFile(template.name, `${BOM}${template.lines.join('\r\n')}\r\n`);
  return (
    <FormCard title={title}>
      <Plain>{rule}</Plain>
      <Btn kind="second" small icon="download" onClick={save}>
        下载模板
      </Btn>
      {!isBrowser && <View className="t-note">文件要先发到微信的某个聊天里（比如“文件传输助手”），再从这里选。</View>}
      <Btn wide kind={plan ? 'second' : 'primary'} icon="file-up" disabled={checking || committing} onClick={choose}>
        {file ? '换一个文件' : '选文件'}
      </Btn>
      {file && <View className="t-sub">已选：{file.name}</View>}
      <View role="status" className="t-sub">
        {checking ? '正在一行一行核对…' : committing ? '正在入账，请别关掉这一页…' : ''}
      </View>
      {problem ? (
        <Banner tone="bad" alert>
          {problem}
        </Banner>
      ) : (
        <ErrorBanner error={error} />
      )}
      {plan && !checking && (
        <>
          <Verdict plan={plan} fresh={fresh(plan)} />
          <Fold
            title="要改的地方"
            lines={plan.errors.map(({ line, column, reason }) => `第 ${line} 行，${column}：${reason}`)}
          />
          {children(plan)}
          {!plan.committed && plan.errors.length === 0 && fresh(plan) > 0 && (
            <Btn wide working={committing} onClick={commit}>
              入账：{fresh(plan)} 笔
            </Btn>
          )}
        </>
      )}
    </FormCard>
  );
}

function Verdict({ plan, fresh }: { plan: Plan; fresh: number }) {
  if (plan.committed)
    return (
      <Banner tone="done" title="导入好了">
        账本里已经看得到。
      </Banner>
    );
  if (plan.errors.length > 0)
    return (
      <Banner tone="bad" title={`有 ${plan.errors.length} 处要改`} alert>
        改好表格再选一次。现在账上什么都没动。
      </Banner>
    );
  return (
    <Banner tone="info" title={`${plan.rows} 行都看过了，没有错`}>
      {fresh === 0 ? '这些都在账上了，不用再导入。' : '下面是要入账的，看清楚再点。'}
    </Banner>
  );
}
