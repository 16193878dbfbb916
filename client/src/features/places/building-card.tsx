import { View } from '@prims';
import { useState } from 'react';
import { NO_UNIT } from '../../../../shared/places/address';
import { listHouseholds } from '../../../../shared/places/endpoints';
import type { Household, Places } from '../../../../shared/places/schema';
import { Card, CardHead } from '../../components/card/card';
import { SelectField } from '../../components/field/select-field';
import { Loaded } from '../../components/loaded/loaded';
import { Table } from '../../components/table/table';
import { useEndpoint } from '../../platform/use-endpoint';
import { area } from './area';

const COLUMNS = [
  { key: 'door', title: '门牌', width: 'minmax(110px, 1.4fr)' },
  { key: 'grid', title: '网格', width: 'minmax(76px, 1fr)' },
  { key: 'area', title: '专有面积 ㎡', width: 'minmax(96px, 1fr)', end: true },
  { key: 'adults', title: '成年人', width: 'minmax(64px, 0.7fr)', end: true },
  { key: 'people', title: '人数', width: 'minmax(56px, 0.7fr)', end: true },
];

const doorOf = ({ unit, room }: Household): string => (unit === NO_UNIT ? room : `${unit} 单元 ${room}`);

/** The households of one building, as the roll has them. */
export function BuildingCard({ places }: { places: Places }) {
  const [buildingId, setBuildingId] = useState('');
  const list = useEndpoint(listHouseholds, { params: { buildingId } }, { enabled: buildingId !== '' });
  const nameOf = (id: string) => places.compounds.find(({ compoundId }) => compoundId === id)?.name ?? '';
  return (
    <Card label="按楼看住户">
      <CardHead title="按楼看住户" note={`${places.buildings.length} 栋`} />
      <View className="stack">
        <SelectField
          label="哪栋楼"
          placeholder="请选楼栋"
          value={buildingId}
          options={places.buildings.map((b) => ({
            value: b.buildingId,
            label: `${nameOf(b.compoundId)} ${b.name}，${b.households} 户`,
          }))}
          onChange={setBuildingId}
        />
        {buildingId !== '' && (
          <Loaded of={list}>
            {({ households }) => (
              <Table
                label="住户"
                minWidth={440}
                columns={COLUMNS}
                rows={households.map((household) => ({
                  key: household.householdId,
                  cells: {
                    door: doorOf(household),
                    grid: household.gridId ?? '没有网格',
                    area: area(household.exclusiveArea),
                    adults: household.adults,
                    people: household.people,
                  },
                }))}
              />
            )}
          </Loaded>
        )}
      </View>
    </Card>
  );
}
