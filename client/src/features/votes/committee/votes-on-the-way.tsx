import type { VoteCard } from '../../../../../shared/votes/schema';
import { BtnLink } from '../../../components/btn/btn';
import { Card, CardHead } from '../../../components/card/card';
import { LoadedList } from '../../../components/loaded/loaded-list';
import { Empty } from '../../../components/states/empty';
import { useMay } from '../../../platform/may';
import { urlOf } from '../../../platform/navigate';
import type { LoadedList as Pages } from '../../../platform/use-list';
import { VoteTable } from './vote-table';

/** 正在走的事 */
export function VotesOnTheWay({ of, now }: { of: Pages<VoteCard>; now: string }) {
  const may = useMay();
  const empty = (
    <Empty
      title="现在没有在走的事"
      action={
        may('committee') && (
          <BtnLink kind="second" to={urlOf('draft')}>
            起草表决
          </BtnLink>
        )
      }
    >
      有事想请大家议一议，就从起草一次表决开始。
    </Empty>
  );
  return (
    <Card flush label="正在走的事">
      <CardHead flush title="正在走的事" note="截止前只看参加户数" />
      <LoadedList of={of} empty={empty}>
        {(votes) => <VoteTable votes={votes} now={now} />}
      </LoadedList>
    </Card>
  );
}
