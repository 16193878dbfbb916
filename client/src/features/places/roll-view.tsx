import { checkGrids, getPlaces, importHouseholds, listHouseholds } from '../../../../shared/places/endpoints';
import type { Places } from '../../../../shared/places/schema';
import { Banner } from '../../components/banner/banner';
import { Loaded } from '../../components/loaded/loaded';
import { Columns } from '../../components/page/columns';
import { StatTiles } from '../../components/stat/stat-tiles';
import { refresh } from '../../platform/cache';
import { useMay } from '../../platform/may';
import { thousands } from '../../platform/numbers';
import { useEndpoint } from '../../platform/use-endpoint';
import { useImport } from '../../platform/use-import';
import { BuildingCard } from './building-card';
import { GridCheckCard } from './grid-check-card';
import { ImportCard } from './import-card';

/** 住户和网格: how large the place is, who lives where, whether the grids fit, and a new roll. */
export function RollView() {
  const places = useEndpoint(getPlaces);
  return <Loaded of={places}>{(known) => <Roll places={known} />}</Loaded>;
}

function Roll({ places }: { places: Places }) {
  const may = useMay();
  const roll = useImport(importHouseholds, {}, () => void refresh(getPlaces, checkGrids, listHouseholds));
  const top = places.grids.filter(({ level }) => level === 1).length;
  const { households, people, buildings } = places;
  return (
    <>
      {places.community.demo && <Banner>这是演示数据，人和门牌都是编出来的。</Banner>}
      <StatTiles
        label="名册"
        tiles={[
          { value: thousands(households), unit: '户', label: `${buildings.length} 栋楼` },
          { value: thousands(people), unit: '人', label: '居民' },
          { value: thousands(places.adults), unit: '人', label: '18 岁以上' },
          { value: top, unit: '个', label: '网格' },
        ]}
      />
      <Columns aside={<GridCheckCard />}>
        {households > 0 ? (
          may('grid_worker', 'committee', 'community_admin') && <BuildingCard places={places} />
        ) : (
          <Banner tone="wait" title="名册还是空的">
            先导入名册，才能印绑定码、起草表决。
          </Banner>
        )}
        {may('community_admin') && <ImportCard of={roll} />}
      </Columns>
    </>
  );
}
