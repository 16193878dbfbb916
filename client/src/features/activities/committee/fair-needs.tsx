import { View } from '@prims';
import type { Fair } from '../../../../../shared/activities/fair-endpoints';
import { Banner } from '../../../components/banner/banner';
import { Card, CardHead } from '../../../components/card/card';
import { KeyValue } from '../../../components/key-value/key-value';

/** What neighbours asked for; first what nobody serves yet. */
export function FairNeeds({ fair }: { fair: Fair }) {
  if (fair.needs.length === 0) return null;
  const sorted = [...fair.needs].sort((a, b) => b.households - a.households);
  const unmet = sorted.filter(({ households, stallIds }) => households > 0 && stallIds.length === 0);
  const served = ({ stallIds, households }: Fair['needs'][number]) =>
    `${households} 家要，${stallIds.length === 0 ? '还没有摊位' : `${stallIds.length} 个摊位`}`;
  return (
    <Card label="大家要什么">
      <CardHead title="大家要什么" note={unmet.length > 0 ? `${unmet.length} 项没着落` : undefined} />
      <View className="stack">
        {unmet.length > 0 && (
          <Banner tone="wait" title="还没有摊位的">
            {unmet.map(({ label, households }) => `${label}（${households} 家）`).join('、')}
          </Banner>
        )}
        <KeyValue items={sorted.map((need) => [need.label, served(need)])} />
      </View>
    </Card>
  );
}
