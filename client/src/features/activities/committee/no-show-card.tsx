import { View } from '@prims';
import { type DoorLine, excuseNoShow, getDoorList } from '../../../../../shared/activities/tickets-endpoints';
import { Card, CardHead } from '../../../components/card/card';
import { ReasonBtn } from '../../../components/sheet/reason-btn';
import { Tag, Tags } from '../../../components/tag/tag';
import { refresh } from '../../../platform/cache';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import { useEndpoint } from '../../../platform/use-endpoint';
import styles from './kind.module.css';

interface Props {
  params: { activityId: string; sessionId: string };
}

/** After the list is closed: who did not come, what they say about it, and letting it not count. */
export function NoShowCard({ params }: Props) {
  const list = useEndpoint(getDoorList, { params });
  const missing = (list.data?.lines ?? []).filter(({ noShow }) => noShow !== null);
  if (missing.length === 0) return null;
  // Who explained and still waits for an answer comes first.
  const rank = ({ noShow }: DoorLine) => (noShow?.excused ? 2 : noShow?.appeal ? 0 : 1);
  const sorted = [...missing].sort((a, b) => rank(a) - rank(b));
  return (
    <Card label="报了名没来的">
      <CardHead title="报了名没来的" note={`${missing.length} 家`} />
      <View className="stack">
        <View className="t-sub">有说得过去的原因，就不算这一次。只有办活动的人和他们自己看得到。</View>
        {sorted.map((line) => (
          <Missed key={line.householdId} params={params} line={line} />
        ))}
      </View>
    </Card>
  );
}

function Missed({ params, line }: Props & { line: DoorLine }) {
  const { householdId, name, address, noShow } = line;
  const excuse = useCommand(excuseNoShow, {
    onDone: () => {
      void refresh(getDoorList);
      toast('这一次不算了');
    },
  });
  return (
    <View role="group" ariaLabel={name} className={styles.part}>
      <View className="t-bold">{name}</View>
      <View className="t-sub">{address}</View>
      {noShow?.appeal && <View className={styles.quote}>{`他们说：${noShow.appeal}`}</View>}
      {noShow?.excused ? (
        <Tags>
          <Tag tone="done" icon="circle-check">
            不算这次
          </Tag>
        </Tags>
      ) : (
        <View className={styles.buttons}>
          <ReasonBtn
            kind="second"
            ariaLabel={`不算这一次：${name}`}
            title={`${name}家这次不算？`}
            words="他们看得到这个原因。"
            label="为什么不算"
            placeholder="例如：老人临时住院"
            maxLength={60}
            confirmLabel="不算这一次"
            command={excuse}
            onConfirm={(because) => excuse.run({ params, body: { householdId, because } })}
          >
            不算这一次
          </ReasonBtn>
        </View>
      )}
    </View>
  );
}
