import { View } from '@prims';
import { guardianWords, type Presence } from '../../../../../shared/activities/classroom';
import {
  collectChildren,
  getClassDay,
  markAttendance,
  type Pupil,
} from '../../../../../shared/activities/classroom-endpoints';
import type { Reply } from '../../../../../shared/http/endpoint';
import { Banner } from '../../../components/banner/banner';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Card, CardHead } from '../../../components/card/card';
import { Chips } from '../../../components/choose/chips';
import { CodeEntry } from '../../../components/scan/code-entry';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { Empty } from '../../../components/states/empty';
import { Tag } from '../../../components/tag/tag';
import { refresh } from '../../../platform/cache';
import { clockWords } from '../../../platform/time';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';

interface Props {
  params: { activityId: string; sessionId: string };
  day: Reply<typeof getClassDay>;
}

const PRESENCE: readonly { value: Presence; label: string }[] = [
  { value: 'present', label: '到了' },
  { value: 'absent', label: '没来' },
  { value: 'excused', label: '请假' },
];

/** One afternoon for its tutor: collect by code first, the list below. */
export function ClassDayView({ params, day }: Props) {
  const collect = useCommand(collectChildren, {
    onDone: ({ by, children }) => {
      void refresh(getClassDay);
      toast(`${children.join('、')}，由${by}接走`);
    },
  });
  if (day.state !== 'class')
    return <Empty title="今天没有课">{day.state === 'off' ? '今天停课。' : '今天不在上课的日子里。'}</Empty>;
  return (
    <View className="stack">
      <Card label="接孩子">
        <CardHead title="接孩子" />
        <CodeEntry
          label="接送码"
          act="核对，放孩子走"
          help="请接送人念 6 位数字"
          maxLength={7}
          onCode={(code) => collect.run({ params, body: { code } })}
          working={collect.working}
          error={collect.error}
        />
      </Card>
      {day.missing.length > 0 && (
        <Banner tone="wait">{`有 ${day.missing.length} 家还没填孩子的信息，不在名单里。`}</Banner>
      )}
      {day.pupils.length === 0 && <Empty title="名单还是空的">家长报上名、写下孩子的名字，就会出现在这里。</Empty>}
      {day.pupils.map((pupil) => (
        <PupilCard key={`${pupil.householdId} ${pupil.childId}`} params={params} day={day.day} pupil={pupil} />
      ))}
    </View>
  );
}

function PupilCard({ params, day, pupil }: { params: Props['params']; day: string; pupil: Pupil }) {
  const { householdId, childId, name, care, guardians, mark } = pupil;
  const onDone = () => void refresh(getClassDay);
  const markIt = useCommand(markAttendance, { onDone });
  const bySight = useCommand(collectChildren, { onDone });
  const first = guardians[0];
  return (
    <Card label={name}>
      <CardHead title={name} note={`${pupil.birthYear} 年生`} />
      <View className="stack">
        {care && <Tag tone="wait">{care}</Tag>}
        {mark.collected ? (
          <View>{`${clockWords(mark.collected.at)} 由${mark.collected.by}接走，${mark.collected.releasedByName}放行`}</View>
        ) : (
          <>
            <Chips
              label={`${name}到了吗`}
              options={PRESENCE}
              value={(mark.presence ?? '') as Presence}
              onChange={(presence) =>
                markIt.run({ params: { ...params, day }, body: { householdId, childId, presence } })
              }
            />
            <ErrorBanner error={markIt.error} />
            <View className="t-sub">{`接送人：${guardians.map(guardianWords).join('、')}`}</View>
            {mark.presence === 'present' && first && (
              <ConfirmBtn
                small
                kind="quiet"
                title={`${first.name}没带码，当面认得？`}
                words={`记下：您当面认出${guardianWords(first)}，让${name}跟着走。`}
                confirmLabel="认得，放行"
                command={bySight}
                onConfirm={() =>
                  bySight.run({
                    params,
                    body: { bySight: { householdId, guardianId: first.guardianId, childIds: [childId] } },
                  })
                }
              >
                没带码，当面认人
              </ConfirmBtn>
            )}
          </>
        )}
      </View>
    </Card>
  );
}
