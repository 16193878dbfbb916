import { View } from '@prims';
import { useState } from 'react';
import type { Stall } from '../../../../../shared/activities/fair';
import type { Fair } from '../../../../../shared/activities/fair-endpoints';
import { Card, CardHead } from '../../../components/card/card';
import { Segmented } from '../../../components/choose/segmented';
import { FairStall } from './fair-stall';

type Group = 'applied' | 'accepted' | 'others';

const groupOf = ({ state }: Stall): Group => (state === 'applied' || state === 'accepted' ? state : 'others');
const NOTHING: Record<Group, string> = {
  applied: '没有等答复的申请。',
  accepted: '还没有定下摊位。',
  others: '没有退出的，也没有婉拒的。',
};

/** Every application: those that would meet the most needs first and marked, then in the order they came. */
export function FairApplications({ fair }: { fair: Fair }) {
  const stalls = fair.desk?.stalls ?? [];
  const suggested = fair.desk?.suggested ?? [];
  const of = (group: Group) => stalls.filter((stall) => groupOf(stall) === group);
  const [group, setGroup] = useState<Group>(of('applied').length > 0 ? 'applied' : 'accepted');
  const rank = ({ stallId, number, appliedAt }: Stall) => {
    const place = suggested.indexOf(stallId);
    return `${place < 0 ? 'b' : `a${String(place).padStart(4, '0')}`}#${String(number ?? 0).padStart(4, '0')}#${appliedAt}`;
  };
  const shown = of(group).sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  return (
    <Card label="摊位申请">
      <CardHead title="摊位申请" note={stalls.length > 0 ? `${stalls.length} 个` : undefined} />
      <View className="stack">
        <Segmented
          label="哪些申请"
          options={[
            { value: 'applied', label: '等答复', count: of('applied').length },
            { value: 'accepted', label: '定了', count: of('accepted').length },
            { value: 'others', label: '没来的', count: of('others').length },
          ]}
          value={group}
          onChange={setGroup}
        />
        {shown.length === 0 && <View className="t-sub">{NOTHING[group]}</View>}
        {shown.map((stall) => (
          <FairStall key={stall.stallId} fair={fair} stall={stall} isSuggested={suggested.includes(stall.stallId)} />
        ))}
      </View>
    </Card>
  );
}
