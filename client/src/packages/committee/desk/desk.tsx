import { View } from '@prims';
import { BtnLink } from '../../../components/btn/btn';
import { Columns } from '../../../components/page/columns';
import { StatTiles } from '../../../components/stat/stat-tiles';
import { useHeldNotices } from '../../../features/notices/committee/use-held-notices';
import { useWaitingRequests } from '../../../features/residents/committee/use-waiting-requests';
import { BuildingTurnout } from '../../../features/votes/committee/building-turnout';
import { voteTiles } from '../../../features/votes/committee/desk-words';
import { TodayPlan } from '../../../features/votes/committee/today-plan';
import { VotesOnTheWay } from '../../../features/votes/committee/votes-on-the-way';
import { useLiveVotes } from '../../../features/votes/use-vote-lists';
import { unitOf } from '../../../features/votes/words';
import { useMay } from '../../../platform/may';
import { urlOf } from '../../../platform/navigate';
import { usePullToRefresh } from '../../../platform/pull-to-refresh';
import styles from './desk.module.css';
import { WaitingCard } from './waiting-card';

/** What runs, what waits for me, where to knock, and what the clock will do today. */
export function Desk({ now }: { now: string }) {
  const may = useMay();
  const live = useLiveVotes();
  const requests = useWaitingRequests();
  const notices = useHeldNotices();
  usePullToRefresh(live, requests);
  const votes = live.items ?? [];
  const counted = votes.filter(({ state }) => state === 'closed');
  const toPublish = may('committee') ? counted : [];
  const next = votes.find(({ state }) => state === 'open');
  const waiting = requests.data?.requests.length ?? 0;
  const tiles = [
    ...voteTiles(votes, now, live.hasMore),
    { value: counted.length, unit: '件', label: '结果待公布' },
    may('grid_worker', 'community_admin')
      ? { value: waiting, unit: '位', label: '住户等核对' }
      : { value: notices.length, unit: '条', label: '公告等人看' },
  ];
  return (
    <>
      {live.items && <StatTiles label="今天的数字" tiles={tiles} />}
      {may('committee') && (
        <View className={styles.phone}>
          <BtnLink to={urlOf('draft')} icon="plus" wide>
            起草表决
          </BtnLink>
        </View>
      )}
      <Columns
        aside={
          <>
            <WaitingCard counted={toPublish} requests={waiting} notices={notices.length} now={now} />
            {next && may('committee', 'grid_worker') && (
              <BuildingTurnout voteId={next.voteId} about={next.title} unit={unitOf(next.basis)} />
            )}
          </>
        }
      >
        <VotesOnTheWay of={live} now={now} />
        {live.items && <TodayPlan votes={votes} now={now} />}
      </Columns>
    </>
  );
}
