import { View } from '@prims';
import { useState } from 'react';
import { chooseNeeds, type Fair, getFair, withdrawStall } from '../../../../shared/activities/fair-endpoints';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn, BtnLink } from '../../components/btn/btn';
import { Card, CardHead } from '../../components/card/card';
import { CheckList } from '../../components/choose/check-list';
import { HomeSelect } from '../../components/household/home-select';
import type { HomeChoice } from '../../components/household/use-home';
import { Loaded } from '../../components/loaded/loaded';
import { ConfirmBtn } from '../../components/sheet/confirm-btn';
import { Tag } from '../../components/tag/tag';
import { refresh } from '../../platform/cache';
import { urlOf } from '../../platform/navigate';
import { momentWords } from '../../platform/time';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';
import { useEndpoint } from '../../platform/use-endpoint';
import { FairMap } from './fair-map';

export const STALL_STATES = {
  applied: { words: '等答复', tone: 'wait' },
  accepted: { words: '定了', tone: 'done' },
  declined: { words: '这次没有排上', tone: 'bad' },
  withdrawn: { words: '退出了', tone: 'bad' },
} as const;

/** 公益大集: what neighbours need, who serves it, and where each stall stands. */
export function FairCard({ activityId, home, now }: { activityId: string; home: HomeChoice; now: string }) {
  const fair = useEndpoint(getFair, { params: { activityId } });
  return (
    <Loaded of={fair}>
      {(shown) => (
        <>
          {shown.stalls.some(({ cell }) => cell !== null) && <FairMap fair={shown} />}
          <Needs key={shown.myNeedIds.join()} fair={shown} home={home} />
          {shown.myStalls.map((stall) => (
            <MyStall key={stall.stallId} activityId={activityId} stall={stall} />
          ))}
          {shown.callOpen && shown.plan && (
            <Card label="来摆摊">
              <CardHead title="来摆个摊" note={`${momentWords(shown.plan.callUntil, now)} 截止`} />
              <View className="stack">
                <View className="t-sub">会理发、会修鞋、单位能义诊的，都欢迎来。</View>
                <BtnLink kind="second" wide to={urlOf('applyStall', { activityId })}>
                  申请一个摊位
                </BtnLink>
              </View>
            </Card>
          )}
        </>
      )}
    </Loaded>
  );
}

function Needs({ fair, home }: { fair: Fair; home: HomeChoice }) {
  const [chosen, choose] = useState<string[]>(fair.myNeedIds);
  const save = useCommand(chooseNeeds, {
    onDone: () => {
      void refresh(getFair);
      toast('记下了，会按大家要的来请');
    },
  });
  if (fair.needs.length === 0) return null;
  const words = (need: Fair['needs'][number]) =>
    `${need.households} 家要${need.stallIds.length === 0 ? '，还没有摊位' : `，有 ${need.stallIds.length} 个摊位`}`;
  return (
    <Card label="大家要什么">
      <CardHead title={fair.callOpen ? '您家想要什么' : '大家要的'} />
      <View className="stack">
        {fair.callOpen ? (
          <>
            <CheckList
              label="可以多选"
              options={fair.needs.map((need) => ({ value: need.needId, label: need.label, note: words(need) }))}
              value={chosen}
              onChange={choose}
            />
            <HomeSelect homes={home.homes} value={home.householdId} onChange={home.choose} />
            <ErrorBanner error={save.error} />
            <Btn
              wide
              kind="second"
              working={save.working}
              onClick={() =>
                save.run({
                  params: { activityId: fair.activityId },
                  body: { householdId: home.householdId, needIds: chosen },
                })
              }
            >
              记下我家要的
            </Btn>
          </>
        ) : (
          fair.needs.map((need) => <View key={need.needId}>{`${need.label}：${words(need)}`}</View>)
        )}
      </View>
    </Card>
  );
}

function MyStall({ activityId, stall }: { activityId: string; stall: Fair['myStalls'][number] }) {
  const withdraw = useCommand(withdrawStall, {
    onDone: () => {
      void refresh(getFair);
      toast('退出了');
    },
  });
  const { words, tone } = STALL_STATES[stall.state];
  return (
    <Card label="我的摊位">
      <CardHead title={stall.number === null ? stall.name : `${stall.number} 号摊 · ${stall.name}`} />
      <View className="stack">
        <Tag tone={tone}>{words}</Tag>
        {stall.because && <View>{stall.because}</View>}
        {(stall.state === 'applied' || stall.state === 'accepted') && (
          <ConfirmBtn
            kind="quiet"
            small
            title="不来摆了？"
            words="位置会让给别的摊位。"
            confirmLabel="不来了"
            command={withdraw}
            onConfirm={() => withdraw.run({ params: { activityId, stallId: stall.stallId } })}
          >
            不来摆了
          </ConfirmBtn>
        )}
      </View>
    </Card>
  );
}
