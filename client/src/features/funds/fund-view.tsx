import type { ReactNode } from 'react';
import type { FundDetail, PublicFund } from '../../../../shared/funds/view';
import { Banner } from '../../components/banner/banner';
import { BtnLink, Btns } from '../../components/btn/btn';
import { Columns } from '../../components/page/columns';
import { urlOf } from '../../platform/navigate';
import { AboutCard } from './about-card';
import { BalanceCard } from './balance-card';
import { FlowCard } from './flow-card';
import { FundLinks } from './fund-links';
import { GoalCard } from './goal-card';
import { NewestRows } from './newest-rows';
import { OpenCard } from './open-card';
import { PapersCard } from './papers-card';
import { RunningProjects } from './running-projects';

interface Props {
  fund: PublicFund;
  /** null: the caller is not of this community, or has no account */
  mine: FundDetail | null;
  now: string;
  /** the button that gives */
  give: ReactNode;
  /** what another part of the house puts below the projects */
  more?: ReactNode;
}

/** A fund as everybody may see it: what is there, what came and went, what for, and the books. */
export const FundView = ({ fund, mine, now, give, more }: Props) => (
  <Columns
    aside={
      <>
        <NewestRows fund={fund} now={now} />
        <OpenCard fund={fund} />
        <FundLinks fund={fund} mine={mine} />
        <PapersCard fund={fund} />
        <AboutCard fund={fund} />
      </>
    }
  >
    {fund.state === 'closed' && <Banner title="这个基金已经结束">不再收捐款，剩下的钱怎么花还会一直公开。</Banner>}
    {fund.state === 'draft' && (
      <Banner tone="wait" title="还没有对外开放">
        只有管基金的人看得到。
      </Banner>
    )}
    <BalanceCard fund={fund} />
    {fund.state === 'open' && (mine !== null || !fund.canPay) && (
      <Btns>
        {give}
        {mine && (
          <BtnLink kind="second" to={urlOf('applyForMoney', { fundId: fund.fundId })}>
            申请用钱
          </BtnLink>
        )}
      </Btns>
    )}
    {fund.canPay && mine === null && <Banner icon="user-check">本社区的居民登录小马扎，就能在这里捐。</Banner>}
    <GoalCard fund={fund} />
    <FlowCard months={fund.months} now={now} />
    <RunningProjects fundId={fund.fundId} />
    {more}
  </Columns>
);
