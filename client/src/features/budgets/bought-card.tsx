import { View } from '@prims';
import type { BoughtBy, PublicBudget } from '../../../../shared/budgets/schema';
import { projectPage } from '../../../../shared/projects/page';
import { BtnLink } from '../../components/btn/btn';
import { Card, CardHead } from '../../components/card/card';
import { KeyValue } from '../../components/key-value/key-value';
import { costOf, money, titleOf } from './words';

type Shown = Omit<PublicBudget, 'communityName'>;

/** One chosen project, and whose shares paid for it. */
export function BoughtCard({ budget, by, place }: { budget: Shown; by: BoughtBy; place: number }) {
  const { no, inFull, allTheyHad, nothing } = by;
  const each = budget.form.type === 'points' ? '每分' : '每张票';
  const title = titleOf(budget, no);
  const id = budget.standing.find((one) => one.no === no)?.candidateId;
  const projectNo = budget.candidates.find(({ candidateId }) => candidateId === id)?.projectNo;
  return (
    <Card label={`${title}，谁出的钱`}>
      <CardHead title={`${no}. ${title}`} note={money(costOf(budget, no))} />
      <View className="stack">
        <KeyValue
          items={[
            ['谁出的钱', `${inFull} 张票，${each}出 ${money(by.priceFen)}`],
            ...(allTheyHad > 0
              ? [['余钱不够的', `${allTheyHad} 张票把剩下的都出了，共 ${money(by.fromShortFen)}`] as const]
              : []),
            ...(nothing > 0 ? [['没有余钱的', `${nothing} 张票支持它，份额已经用在别的项目上`] as const] : []),
            [
              '先后',
              `第 ${place} 个办，折合 ${by.effectiveVotes.replace(/\.00$/, '')} ${budget.form.type === 'points' ? '分' : '票'}`,
            ],
          ]}
        />
        {projectNo && (
          <View>
            <BtnLink small kind="second" to={projectPage({ fundId: budget.fundId, projectNo })}>
              看办到哪一步
            </BtnLink>
          </View>
        )}
      </View>
    </Card>
  );
}
