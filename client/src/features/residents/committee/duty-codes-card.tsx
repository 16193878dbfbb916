import { View } from '@prims';
import { useState } from 'react';
import type { Places } from '../../../../../shared/places/schema';
import { listDutyCodes } from '../../../../../shared/residents/duty-codes';
import { Btn } from '../../../components/btn/btn';
import { Card, CardHead } from '../../../components/card/card';
import { Loaded } from '../../../components/loaded/loaded';
import { Sheet } from '../../../components/sheet/sheet';
import { Skeleton } from '../../../components/states/skeleton';
import { useMay } from '../../../platform/may';
import { useEndpoint } from '../../../platform/use-endpoint';
import { DutyCodeForm } from './duty-code-form';
import { WaitingDuty } from './waiting-duty';

/** Duties on their way to people who live elsewhere: a code each, until it is used, taken back or too old. */
export function DutyCodesCard({ places, now }: { places: Places; now: string }) {
  const may = useMay();
  const waiting = useEndpoint(listDutyCodes);
  const [making, setMaking] = useState(false);
  return (
    <Card label="等着领的职责">
      <View className="stack">
        <Loaded of={waiting} skeleton={<Skeleton lines={2} />}>
          {({ codes }) => (
            <View className="stack">
              <CardHead title="等着领的职责" note={`${codes.length} 项`} />
              <View className="t-sub">给不住在本社区的人：街道督办、外来的网格员。凭码领职责，不用绑到谁家。</View>
              {codes.map((duty) => (
                <WaitingDuty
                  key={`${duty.personName} ${duty.role} ${duty.scope}`}
                  duty={duty}
                  places={places}
                  now={now}
                />
              ))}
            </View>
          )}
        </Loaded>
        {may('community_admin') && (
          <Btn kind="second" wide icon="key-round" onClick={() => setMaking(true)}>
            给一个职责码
          </Btn>
        )}
      </View>
      <Sheet open={making} title="给一个职责码" onClose={() => setMaking(false)}>
        <DutyCodeForm places={places} now={now} />
      </Sheet>
    </Card>
  );
}
