import { View } from '@prims';
import { listMachines } from '../../../../../../shared/funds/income-endpoints';
import type { Machine } from '../../../../../../shared/funds/vending';
import { BtnLink, Btns } from '../../../../components/btn/btn';
import { Card } from '../../../../components/card/card';
import { ListRow } from '../../../../components/card/list-row';
import { Rows } from '../../../../components/card/rows';
import { SectionHead } from '../../../../components/card/section-head';
import { Plain } from '../../../../components/field/plain';
import { Loaded } from '../../../../components/loaded/loaded';
import { Empty } from '../../../../components/states/empty';
import { useMay } from '../../../../platform/may';
import { urlOf } from '../../../../platform/navigate';
import { useEndpoint } from '../../../../platform/use-endpoint';
import { useFundNames } from './use-fund-names';

/** The machines by the community they stand in, each with its fund and its share. */
export function MachinesView() {
  const machines = useEndpoint(listMachines);
  const { nameOf } = useFundNames();
  const keeps = useMay()('fund_keeper', 'community_admin');
  const noteOf = ({ machineNo, fundId, share, active }: Machine) =>
    `${machineNo} · ${share.numerator}/${share.denominator} 归${nameOf(fundId)}${active ? '' : ' · 已撤走'}`;
  return (
    <>
      <Plain>每台机器销售额的一部分捐给所在社区的基金。按每月一张对账单算，四舍五入到分，半分归基金。</Plain>
      <Btns>
        <BtnLink to={urlOf('statements')} icon="file-up" kind={keeps ? 'primary' : 'second'}>
          月度对账单
        </BtnLink>
        {keeps && (
          <BtnLink to={urlOf('machine')} icon="plus" kind="second">
            登记机器
          </BtnLink>
        )}
      </Btns>
      <Loaded of={machines}>
        {({ machines: all }) =>
          all.length === 0 ? (
            <Empty title="还没有登记机器">登记以后，就能导入它每个月的对账单。</Empty>
          ) : (
            placesOf(all).map(([place, some]) => (
              <View key={place} className="stack">
                <SectionHead title={`${place} ${some.length} 台`} />
                <Card flush label={place}>
                  <Rows>
                    {some.map((machine) => (
                      <ListRow
                        key={machine.machineNo}
                        title={machine.place}
                        note={noteOf(machine)}
                        to={keeps ? urlOf('machine', { machineNo: machine.machineNo }) : undefined}
                      />
                    ))}
                  </Rows>
                </Card>
              </View>
            ))
          )
        }
      </Loaded>
    </>
  );
}

function placesOf(machines: readonly Machine[]): [string, Machine[]][] {
  const places = new Map<string, Machine[]>();
  for (const machine of machines)
    places.set(machine.neighbourhood, [...(places.get(machine.neighbourhood) ?? []), machine]);
  return [...places];
}
