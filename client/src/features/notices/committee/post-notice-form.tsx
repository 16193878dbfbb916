import { View } from '@prims';
import { listNotices, postNotice } from '../../../../../shared/notices/endpoints';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { FormCard } from '../../../components/field/form-card';
import { TextAreaField } from '../../../components/field/text-area-field';
import { TextField } from '../../../components/field/text-field';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { refresh } from '../../../platform/cache';
import { fieldErrors } from '../../../platform/call-error';
import { useDraft } from '../../../platform/draft';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';

const BLANK = { title: '', about: '', body: '' };
const SHORTEST_TITLE = 2;

/** A slip for the board: what, for whom, in plain words. */
export function PostNoticeForm() {
  const form = useDraft('notice', BLANK);
  const { title, about, body } = form.value;
  const post = useCommand(postNotice, {
    onDone: ({ moderation }) => {
      void refresh(listNotices);
      toast(moderation === 'held' ? '交上去了，等另一位看过就贴出' : '贴出来了');
      form.clear();
    },
  });
  const problems = fieldErrors(post.error);
  return (
    <FormCard title="贴一张公告">
      <TextField
        label="标题"
        value={title}
        onChange={(text) => form.change({ title: text })}
        placeholder="例如：周三上午停水"
        maxLength={40}
        error={problems.title}
        required
      />
      <TextField
        label="关于谁、关于什么（可不填）"
        value={about}
        onChange={(text) => form.change({ about: text })}
        placeholder="例如：2 号楼、3 号楼 · 自来水公司"
        maxLength={40}
        error={problems.about}
      />
      <TextAreaField
        label="正文"
        value={body}
        onChange={(text) => form.change({ body: text })}
        placeholder="什么事，什么时候，要做什么，找谁问"
        maxLength={1000}
        error={problems.body}
        required
      />
      <View className="t-note">写的字会留在这台设备上，没贴出之前不会丢。</View>
      <ErrorBanner error={Object.keys(problems).length > 0 ? null : post.error} />
      <ConfirmBtn
        wide
        icon="megaphone"
        disabled={title.trim().length < SHORTEST_TITLE || body.trim() === ''}
        title="贴出公告"
        words={`“${title.trim()}”会出现在每个人的首页公告栏。`}
        confirmLabel="贴出"
        command={post}
        onConfirm={() => post.run({ body: form.value })}
      >
        贴出公告
      </ConfirmBtn>
    </FormCard>
  );
}
