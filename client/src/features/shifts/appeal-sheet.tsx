import { Form } from '@prims';
import { useState } from 'react';
import { MARK_NAMES, type Mark } from '../../../../shared/shifts/mark';
import { appealMark, listMyMarks } from '../../../../shared/shifts/mark-endpoints';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { TextAreaField } from '../../components/field/text-area-field';
import { Sheet } from '../../components/sheet/sheet';
import { refresh } from '../../platform/cache';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';
import styles from './forms.module.css';

const MIN_TEXT = 4;
const MAX_TEXT = 200;

/** Why a note about me is wrong; somebody other than who recorded it decides. */
export function AppealSheet({ mark, onClose }: { mark: Mark; onClose: () => void }) {
  const [text, setText] = useState('');
  const appeal = useCommand(appealMark, {
    onDone: () => {
      toast('申诉交上去了，有结果会告诉您');
      void refresh(listMyMarks);
      onClose();
    },
  });
  return (
    <Sheet open title="哪里记错了？" onClose={onClose}>
      <Form className={styles.form} onSubmit={() => appeal.run({ params: { markId: mark.markId }, body: { text } })}>
        <TextAreaField
          label={`${mark.title}：${MARK_NAMES[mark.kind]}`}
          help="比如：那天我去了，忘了扫码，赵队长在场。记的人不能自己判，由别的队长或自管委来看。"
          maxLength={MAX_TEXT}
          value={text}
          onChange={setText}
        />
        <ErrorBanner error={appeal.error} />
        <Btn wide submit working={appeal.working} disabled={text.trim().length < MIN_TEXT}>
          交上申诉
        </Btn>
      </Form>
    </Sheet>
  );
}
