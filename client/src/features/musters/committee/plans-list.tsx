import { listMusterPlans, listMusters } from '../../../../../shared/musters/endpoints';
import { musterTitle } from '../../../../../shared/musters/rules';
import { BtnLink } from '../../../components/btn/btn';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/card/list-row';
import { Rows } from '../../../components/card/rows';
import { SectionHead } from '../../../components/card/section-head';
import { Loaded } from '../../../components/loaded/loaded';
import { LoadedList } from '../../../components/loaded/loaded-list';
import { Empty } from '../../../components/states/empty';
import { urlOf } from '../../../platform/navigate';
import { momentWords } from '../../../platform/time';
import { useEndpoint } from '../../../platform/use-endpoint';
import { useList } from '../../../platform/use-list';

/** The plans, what is running by them now, and what was. */
export function PlansList({ now }: { now: string }) {
  const plans = useEndpoint(listMusterPlans);
  const past = useList(listMusters, { query: { state: 'done' } }, ({ musters }) => musters);
  return (
    <>
      <Loaded of={plans}>
        {({ plans: shown }) =>
          shown.length === 0 ? (
            <Empty title="还没有应急预案">
              平时把谁管什么定好，用的时候一按就能把人叫齐。新预案里已经写好 12 个组，改一改就能用。
            </Empty>
          ) : (
            <Card flush label="应急预案">
              <Rows>
                {shown.map(({ planId, name, groups, people, liveMusterId }) => (
                  <ListRow
                    key={planId}
                    icon="megaphone"
                    title={name}
                    note={liveMusterId ? '正在集结，点开看到场' : `${groups} 个组，${people} 人`}
                    to={liveMusterId ? urlOf('muster', { musterId: liveMusterId }) : urlOf('musterPlan', { planId })}
                  />
                ))}
              </Rows>
            </Card>
          )
        }
      </Loaded>
      <BtnLink kind="second" wide icon="plus" to={urlOf('musterPlan')}>
        写一份新预案
      </BtnLink>
      <SectionHead title="以前的集结" />
      <LoadedList of={past} empty={<Empty title="还没有集结过">演练一次，报告就在这里。</Empty>}>
        {(musters) => (
          <Card flush label="以前的集结">
            <Rows>
              {musters.map(({ musterId, kind, planName, startedAt }) => (
                <ListRow
                  key={musterId}
                  title={musterTitle(kind, planName)}
                  note={momentWords(startedAt, now)}
                  to={urlOf('musterReport', { musterId })}
                />
              ))}
            </Rows>
          </Card>
        )}
      </LoadedList>
    </>
  );
}
