import { useState } from 'react';
import { Card } from '../../components/card/card';
import { ListRow } from '../../components/card/list-row';
import { Rows } from '../../components/card/rows';
import { Segmented } from '../../components/choose/segmented';
import { LoadedList } from '../../components/loaded/loaded-list';
import { Empty } from '../../components/states/empty';
import { useNow } from '../../platform/clock';
import { useMay } from '../../platform/may';
import { urlOf } from '../../platform/navigate';
import { usePullToRefresh } from '../../platform/pull-to-refresh';
import { BudgetCard } from './budget-card';
import { useBudgets } from './use-budgets';
import { lineOf } from './words';

/** 微项目票选: what runs, what came out, and for those who run them the drafts. */
export function BudgetsScreen() {
  const [view, setView] = useState<'live' | 'done'>('live');
  const runs = useMay()('committee', 'fund_keeper');
  const now = useNow();
  const shown = useBudgets(view);
  const drafts = useBudgets('drafts', runs);
  usePullToRefresh(shown);
  return (
    <>
      <Segmented
        label="按进度看"
        options={[
          { value: 'live', label: '进行中' },
          { value: 'done', label: '已有结果' },
        ]}
        value={view}
        onChange={setView}
      />
      <LoadedList of={shown} empty={<Nothing view={view} />}>
        {(budgets) => budgets.map((budget) => <BudgetCard key={budget.roundId} budget={budget} now={now} level={2} />)}
      </LoadedList>
      {runs && (
        <Card flush label="发起票选">
          <Rows>
            <ListRow icon="plus" title="发起一次票选" note="拿出一笔钱，办什么大家选" to={urlOf('budgetEdit')} />
            {(drafts.items ?? []).map((budget) => (
              <ListRow
                key={budget.roundId}
                icon="file-text"
                title={budget.title}
                note={`草稿 · ${lineOf(budget, now)}`}
                to={urlOf('budgetDesk', { roundId: budget.roundId })}
              />
            ))}
          </Rows>
        </Card>
      )}
    </>
  );
}

const Nothing = ({ view }: { view: 'live' | 'done' }) =>
  view === 'live' ? (
    <Empty title="现在没有票选">有钱可以办小事的时候，自管委会在这里请大家提项目、选项目。</Empty>
  ) : (
    <Empty title="还没有结果">票选截止后，选上了什么、谁出的钱，都写在这里。</Empty>
  );
