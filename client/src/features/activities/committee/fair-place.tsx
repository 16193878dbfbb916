import { View } from '@prims';
import { useState } from 'react';
import type { Stall } from '../../../../../shared/activities/fair';
import { type Fair, getFair, placeStall } from '../../../../../shared/activities/fair-endpoints';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn } from '../../../components/btn/btn';
import { Card, CardHead } from '../../../components/card/card';
import { Chips } from '../../../components/choose/chips';
import { changeReply, refresh } from '../../../platform/cache';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import { type Placed, signOf } from './fair-cells';
import { FairGrid } from './fair-grid';
import styles from './fair-place.module.css';

/** Where each accepted stall stands: choose a stall, then tap a free place. */
export function FairPlace({ fair }: { fair: Fair }) {
  const { activityId, plan, stalls } = fair;
  const [chosenId, choose] = useState<string | null>(null);
  const params = { activityId };
  const onDone = (stall: Stall) => {
    const moved = (one: Placed) => (one.stallId === stall.stallId ? { ...one, cell: stall.cell } : one);
    changeReply(getFair, { params }, (reply) => ({ ...reply, stalls: reply.stalls.map(moved) }));
    void refresh(getFair);
    choose(null);
    toast(stall.cell ? `放在第 ${stall.cell.row} 排第 ${stall.cell.column} 个` : '从图上拿下来了');
  };
  const place = useCommand(placeStall, { onDone, onRefused: () => void refresh(getFair) });
  if (!plan || stalls.length === 0) return null;
  const waiting = stalls.filter(({ cell }) => cell === null);
  const chosen = stalls.find(({ stallId }) => stallId === chosenId) ?? waiting[0] ?? null;
  return (
    <Card label="摊位图">
      <CardHead title="摊位图" note={waiting.length > 0 ? `${waiting.length} 个还没放` : '都放好了'} />
      <View className="stack">
        {waiting.length > 0 && (
          <Chips
            label="还没放上去的摊位"
            options={waiting.map((stall) => ({ value: stall.stallId, label: signOf(stall) }))}
            value={chosen?.stallId ?? ''}
            onChange={choose}
          />
        )}
        <View ariaLive="polite" className="t-sub">
          {chosen ? `点一个空格，放 ${signOf(chosen)}。` : '点一个摊位，再点要挪到的空格。'}
        </View>
        <FairGrid
          plan={plan}
          stalls={stalls}
          chosen={chosen}
          onChoose={choose}
          onPlace={(stallId, cell) => place.run({ params: { activityId, stallId }, body: { cell } })}
        />
        <ErrorBanner error={place.error} />
        {chosen?.cell && (
          <View className={styles.buttons}>
            <Btn
              small
              kind="second"
              working={place.working}
              onClick={() => place.run({ params: { activityId, stallId: chosen.stallId }, body: { cell: null } })}
            >
              {`把 ${signOf(chosen)} 拿下来`}
            </Btn>
            <Btn small kind="quiet" onClick={() => choose(null)}>
              不挪了
            </Btn>
          </View>
        )}
      </View>
    </Card>
  );
}
