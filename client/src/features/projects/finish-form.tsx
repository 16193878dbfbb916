import { useMemo, useState } from 'react';
import type { ShownFile } from '../../../../shared/files/schema';
import type { ProjectDetail } from '../../../../shared/projects/detail';
import { finishProject } from '../../../../shared/projects/endpoints';
import { MAX_PHOTOS } from '../../../../shared/projects/schema';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { FormCard } from '../../components/field/form-card';
import { TextAreaField } from '../../components/field/text-area-field';
import { Photos } from '../../components/photos/photos';
import { ConfirmBtn } from '../../components/sheet/confirm-btn';
import { fieldErrors } from '../../platform/call-error';
import { useDraft } from '../../platform/draft';
import { useCommand } from '../../platform/use-command';
import { changed } from './use-project';
import { money } from './words';

interface Form {
  text: string;
  before: ShownFile[];
  after: ShownFile[];
}

/** The end of a project: what came of it, and what is left goes back. */
export function FinishForm({ project }: { project: ProjectDetail }) {
  const { fundId, projectNo, heldFen } = project;
  const initial = useMemo<Form>(() => ({ text: '', before: [], after: [] }), []);
  const form = useDraft<Form>(`finish:${fundId}:${projectNo}`, initial);
  const { text, before, after } = form.value;
  const [open, setOpen] = useState(form.restored);
  const saved = changed('办完了，谢谢您');
  const finish = useCommand(finishProject, {
    onDone: (project) => {
      form.clear();
      saved(project);
    },
  });
  if (!open)
    return (
      <Btn kind="second" wide icon="circle-check" onClick={() => setOpen(true)}>
        事情办完了，晒成效
      </Btn>
    );
  const ids = (files: ShownFile[]) => files.map(({ fileId }) => fileId);
  return (
    <FormCard title="晒成效">
      <TextAreaField
        label="办成了什么样"
        value={text}
        onChange={(value) => form.change({ text: value })}
        maxLength={600}
        placeholder="例如：六盏灯都亮了，老人晚上下楼看得清了"
        error={fieldErrors(finish.error).text}
        required
      />
      <Photos label="以前的照片" value={before} onChange={(files) => form.change({ before: files })} max={MAX_PHOTOS} />
      <Photos label="现在的照片" value={after} onChange={(files) => form.change({ after: files })} max={MAX_PHOTOS} />
      <ErrorBanner error={finish.error} />
      <ConfirmBtn
        wide
        disabled={text.trim().length < 4}
        title="这个项目办完了？"
        words={heldFen > 0 ? `余下的 ${money(heldFen)} 退回基金，以后不能再报花销。` : '以后不能再报花销。'}
        confirmLabel="办完了"
        command={finish}
        onConfirm={() =>
          finish.run({ params: { fundId, projectNo }, body: { text, before: ids(before), after: ids(after) } })
        }
      >
        交上去
      </ConfirmBtn>
    </FormCard>
  );
}
