import { Card, CardHead } from '../../components/card/card';
import { NumberedSteps } from '../../components/steps/numbered-steps';

/** Equal Shares, said so that it can be retold downstairs. */
export const RuleCard = () => (
  <Card label="怎么算出结果">
    <CardHead title="怎么算出结果" />
    <NumberedSteps
      items={[
        '总额平分给每一张投出的票，每张票一份，一样多。',
        '一个项目由选它的票一起出钱：大家出一样多，余钱不够的，出完为止。',
        '同样的钱，哪个项目用的票最多，哪个先办；一个一个办下去，直到没有项目凑得够钱。',
        '还有钱剩下，就把每份一元一元往上加，重算，加到再加就超出总额为止。',
      ]}
    />
  </Card>
);
