import { Form } from '@prims';
import { useState } from 'react';
import { getRoster, getShift, leaveHandover } from '../../../../shared/shifts/endpoints';
import type { ShiftDetail } from '../../../../shared/shifts/schema';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { Card } from '../../components/card/card';
import { TextAreaField } from '../../components/field/text-area-field';
import { changeReply, refresh } from '../../platform/cache';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';
import styles from './forms.module.css';

const MAX_TEXT = 200;

/** What the next ones on duty should know: 钥匙在传达室. One note per shift; the last one stands. */
export function HandoverForm({ shift }: { shift: ShiftDetail }) {
  const { shiftId } = shift;
  const [text, setText] = useState(shift.handover?.text ?? '');
  const leave = useCommand(leaveHandover, {
    onDone: ({ handover }) => {
      changeReply(getShift, { params: { shiftId } }, (reply) => ({ ...reply, handover }));
      void refresh(getRoster);
      toast('留好了，下一班看得到');
    },
  });
  return (
    <Card label="给下一班留话">
      <Form className={styles.form} onSubmit={() => leave.run({ params: { shiftId }, body: { text } })}>
        <TextAreaField
          label="给下一班留话"
          help="比如：钥匙放传达室，第三排灯不亮，已经报修。"
          rows={3}
          maxLength={MAX_TEXT}
          value={text}
          onChange={setText}
        />
        <ErrorBanner error={leave.error} />
        <Btn wide submit kind="second" working={leave.working} disabled={text.trim() === ''}>
          留话
        </Btn>
      </Form>
    </Card>
  );
}
