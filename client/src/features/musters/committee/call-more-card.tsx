import { View } from '@prims';
import { useState } from 'react';
import { callGroups, getMuster } from '../../../../../shared/musters/endpoints';
import type { MusterDetail } from '../../../../../shared/musters/schema';
import { Card, CardHead } from '../../../components/card/card';
import { CheckList } from '../../../components/choose/check-list';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { putReply } from '../../../platform/cache';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';

/** Groups of the plan that were not called yet. */
export function CallMoreCard({ muster: { musterId, uncalled } }: { muster: MusterDetail }) {
  const [chosen, choose] = useState<string[]>([]);
  const more = useCommand(callGroups, {
    onDone: (reply) => {
      putReply(getMuster, { params: { musterId } }, reply);
      choose([]);
      toast('正在通知这几组');
    },
  });
  if (uncalled.length === 0) return null;
  return (
    <Card label="再叫几组">
      <CardHead title="再叫几组" note={`还有 ${uncalled.length} 组没叫`} />
      <View className="stack">
        <CheckList
          label="还没叫的组"
          options={uncalled.map(({ groupId, name, people }) => ({ value: groupId, label: name, note: `${people} 人` }))}
          value={chosen}
          onChange={choose}
        />
        <ConfirmBtn
          kind="second"
          wide
          disabled={chosen.length === 0}
          title={`再叫 ${chosen.length} 组？`}
          words="这几组的人马上会收到集结通知。"
          confirmLabel="通知他们"
          command={more}
          onConfirm={() => more.run({ params: { musterId }, body: { groupIds: chosen } })}
        >
          通知选中的组
        </ConfirmBtn>
      </View>
    </Card>
  );
}
