import { View } from '@prims';
import { PURPOSE_NAMES } from '../../../../shared/funds/entry';
import type { PublicFund } from '../../../../shared/funds/view';
import { yuan } from '../../../../shared/http/money';
import { Card } from '../../components/card/card';
import { SectionHead } from '../../components/card/section-head';
import { KeyValue } from '../../components/key-value/key-value';
import { approvalWords } from './policy-words';
import { MODE_NAMES } from './words';

const people = (fund: PublicFund): string =>
  fund.managers.map(({ name, duty }) => `${name}（${duty}）`).join('、') || '还没有定';

/** Who keeps the fund, under which agreement, and by which rules money leaves it. */
export const AboutCard = ({ fund }: { fund: PublicFund }) => (
  <>
    <SectionHead title="谁在管，怎么管" />
    <Card label="谁在管，怎么管">
      <View className="stack">
        {fund.about && <View className="t-sub">{fund.about}</View>}
        <KeyValue
          items={[
            ['用来做', fund.purposes.map((purpose) => PURPOSE_NAMES[purpose]).join('、')],
            ['钱在', fund.host.name],
            ['协议编号', fund.agreementNo ?? '还没有'],
            ['怎么捐', MODE_NAMES[fund.mode]],
            ['管委会', people(fund)],
            ['监督', fund.supervisor ?? '还没有定'],
            ['怎么批', approvalWords(fund.policy)],
            ['其中留给项目', `${yuan(fund.keptFen)} 元`],
            ['还没派用场', `${yuan(fund.freeFen)} 元`],
            ['批了还没付', `${yuan(fund.payableFen)} 元`],
            ['实物（按价）', `${yuan(fund.inKindFen)} 元`],
          ]}
        />
      </View>
    </Card>
  </>
);
