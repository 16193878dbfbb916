import { View } from '@prims';
import { useMemo, useState } from 'react';
import type { ShownFile } from '../../../../shared/files/schema';
import type { ProjectDetail } from '../../../../shared/projects/detail';
import { reportMilestone } from '../../../../shared/projects/endpoints';
import { MAX_PHOTOS } from '../../../../shared/projects/schema';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { TextAreaField } from '../../components/field/text-area-field';
import { Photos } from '../../components/photos/photos';
import { fieldErrors } from '../../platform/call-error';
import { useDraft } from '../../platform/draft';
import { useCommand } from '../../platform/use-command';
import { changed } from './use-project';

interface Form {
  note: string;
  photos: ShownFile[];
}

/** 这一步办完了: some words, photos if there are any. */
export function ReportForm({ project, step, what }: { project: ProjectDetail; step: string; what: string }) {
  const { fundId, projectNo } = project;
  const initial = useMemo<Form>(() => ({ note: '', photos: [] }), []);
  const form = useDraft<Form>(`report:${fundId}:${projectNo}:${step}`, initial);
  const { note, photos } = form.value;
  const [open, setOpen] = useState(form.restored);
  const saved = changed('记下了');
  const report = useCommand(reportMilestone, {
    onDone: (project) => {
      form.clear();
      setOpen(false);
      saved(project);
    },
  });
  if (!open)
    return (
      <Btn kind="second" small icon="circle-check" onClick={() => setOpen(true)}>
        这一步办完了
      </Btn>
    );
  return (
    <View className="stack">
      <TextAreaField
        label={`“${what}”办得怎么样`}
        value={note}
        onChange={(text) => form.change({ note: text })}
        maxLength={200}
        placeholder="例如：六盏灯都换好了，晚上看得清台阶"
        error={fieldErrors(report.error).note}
        required
      />
      <Photos
        label="照片（可不传）"
        value={photos}
        onChange={(files) => form.change({ photos: files })}
        max={MAX_PHOTOS}
        help="不要拍到邻居的脸和门牌；管基金的人看过才公开"
      />
      <ErrorBanner error={report.error} />
      <Btn
        small
        working={report.working}
        disabled={note.trim().length < 2}
        onClick={() =>
          report.run({
            params: { fundId, projectNo, step },
            body: { note, photos: photos.map(({ fileId }) => fileId) },
          })
        }
      >
        写好了，交上去
      </Btn>
    </View>
  );
}
