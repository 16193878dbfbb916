import { View } from '@prims';
import type { ImportPlan } from '../../../../shared/places/import-schema';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn, Btns } from '../../components/btn/btn';
import { FormCard } from '../../components/field/form-card';
import { Plain } from '../../components/field/plain';
import { isBrowser } from '../../platform/address';
import { copyText, saveTextFile } from '../../platform/files';
import { toast } from '../../platform/toast';
import type { FileImport } from '../../platform/use-import';
import { ImportPlanView } from './import-plan-view';
import { ROLL_COLUMNS, rollTemplate } from './roll-template';

/** 导入名册: a template, a file, a look, and only then the change. */
export function ImportCard({ of }: { of: FileImport<ImportPlan> }) {
  const { file, plan, choose, commit, checking, committing, error } = of;
  const copyHeader = async () => {
    await copyText(ROLL_COLUMNS.join(','));
    toast('表头已复制');
  };
  return (
    <FormCard title="导入名册">
      <Plain>
        用表格软件存成 CSV，第一行是：{ROLL_COLUMNS.join('、')}。先核对、再导入；只改有变动的，不会删掉哪一户。
      </Plain>
      <Btns>
        <Btn kind="second" small icon="download" onClick={() => void saveTextFile('住户名册模板.csv', rollTemplate())}>
          下载模板
        </Btn>
        <Btn kind="second" small icon="copy" onClick={() => void copyHeader()}>
          复制表头
        </Btn>
      </Btns>
      {!isBrowser && <View className="t-note">文件要先发到微信的某个聊天里（比如“文件传输助手”），再从这里选。</View>}
      <Btn wide kind={plan ? 'second' : 'primary'} icon="file-up" disabled={checking || committing} onClick={choose}>
        {file ? '换一个文件' : '选名册文件'}
      </Btn>
      {file && <View className="t-sub">已选：{file.name}</View>}
      {checking && <Working words="正在一行一行核对…" />}
      {committing && <Working words="正在写进名册，请别关掉这一页…" />}
      <ErrorBanner error={error} />
      {plan && !checking && <ImportPlanView plan={plan} committing={committing} commit={commit} />}
    </FormCard>
  );
}

const Working = ({ words }: { words: string }) => (
  <View role="status" ariaLive="polite" className="t-sub">
    {words}
  </View>
);
