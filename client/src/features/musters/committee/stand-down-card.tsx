import { View } from '@prims';
import { useState } from 'react';
import { getMuster, listMusterPlans, listMusters, standDown } from '../../../../../shared/musters/endpoints';
import { Card, CardHead } from '../../../components/card/card';
import { TextAreaField } from '../../../components/field/text-area-field';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { putReply, refresh } from '../../../platform/cache';
import { fieldErrors } from '../../../platform/call-error';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';

/** The end of it: everybody called hears that they can go home. */
export function StandDownCard({ musterId }: { musterId: string }) {
  const [note, setNote] = useState('');
  const end = useCommand(standDown, {
    onDone: (reply) => {
      putReply(getMuster, { params: { musterId } }, reply);
      void refresh(listMusters, listMusterPlans);
      toast('集结结束了，正在告诉大家');
    },
  });
  return (
    <Card label="结束集结">
      <CardHead title="结束集结" />
      <View className="stack">
        <TextAreaField
          label="跟大家说一句（可不填）"
          value={note}
          onChange={setNote}
          maxLength={200}
          placeholder="例如：积水已经排完，大家辛苦了"
          error={fieldErrors(end.error).note}
        />
        <ConfirmBtn
          kind="second"
          wide
          title="结束这次集结？"
          words="叫到的人都会收到消息；结束后不能再签到，人数就此定下，生成报告。"
          confirmLabel="结束"
          command={end}
          onConfirm={() => end.run({ params: { musterId }, body: { note } })}
        >
          解散，结束集结
        </ConfirmBtn>
      </View>
    </Card>
  );
}
