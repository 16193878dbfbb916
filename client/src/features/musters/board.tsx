import { View } from '@prims';
import type { MusterDetail } from '../../../../shared/musters/schema';
import { Card } from '../../components/card/card';
import { ListRow } from '../../components/card/list-row';
import { Rows } from '../../components/card/rows';
import { SectionHead } from '../../components/card/section-head';
import { StatTiles } from '../../components/stat/stat-tiles';
import { countWords } from './words';

/** Heads, whole and per group, in the order of the plan: nobody is ranked. */
export function Board({ muster }: { muster: MusterDetail }) {
  const { total, groups } = muster;
  const tiles = [
    { value: total.present, unit: '人', label: '到场' },
    { value: total.coming, unit: '人', label: '回“来”' },
    { value: total.cannot, unit: '人', label: '来不了' },
    { value: total.silent, unit: '人', label: '还没回' },
  ];
  return (
    <>
      <StatTiles label={`一共叫了 ${total.called} 人`} tiles={tiles} />
      <SectionHead title="各组到场" />
      <Card flush>
        <Rows>
          {groups.map(({ groupId, name, ownerName, count }) => (
            <ListRow
              key={groupId}
              title={name}
              note={
                <>
                  <View>{`组长 ${ownerName}`}</View>
                  <View>{countWords(count)}</View>
                </>
              }
              value={`到 ${count.present} 人`}
            />
          ))}
        </Rows>
      </Card>
    </>
  );
}
