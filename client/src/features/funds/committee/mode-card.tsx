import { useState } from 'react';
import { setFundMode } from '../../../../../shared/funds/endpoints';
import type { FundMode } from '../../../../../shared/funds/fund';
import type { FundDetail } from '../../../../../shared/funds/view';
import { RadioCards } from '../../../components/choose/radio-cards';
import { FormCard } from '../../../components/field/form-card';
import { Plain } from '../../../components/field/plain';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { MODE_NAMES } from '../words';
import { Lacks } from './lacks';
import { useFundCommand } from './use-fund-command';

const NOTES: Record<FundMode, string> = {
  link_out: '小马扎只公开账目。按钮打开慈善组织的页面，收入按他们的流水导入。',
  host_account: '本社区核对过住址的居民才能付，不能转发到外面募捐。要协议、商户号和另一位的签字。',
  offline: '现金、转账、东西。一个人记，另一个人核对，凭证留底。',
};
const MODES: readonly FundMode[] = ['link_out', 'host_account', 'offline'];

/** How money comes in; WeChat Pay only once nothing lacks, and never by the hand that signed for it. */
export function ModeCard({ fund }: { fund: FundDetail }) {
  const { fundId, mode: current, lacksForPay, mayManage, whose } = fund;
  const [mode, setMode] = useState(current);
  const set = useFundCommand(setFundMode, '收款方式已改');
  const unready = mode === 'host_account' && lacksForPay.length > 0;
  const lost = mode === 'link_out' && fund.host.pageUrl === null;
  return (
    <FormCard title="怎么收捐款">
      <Plain>{whose}</Plain>
      <RadioCards
        label="收款方式"
        options={MODES.map((value) => ({ value, label: MODE_NAMES[value], note: NOTES[value] }))}
        value={mode}
        onChange={setMode}
      />
      {unready && <Lacks title="打开微信支付以前还缺" lacks={lacksForPay} />}
      {lost && <Lacks title="还缺" lacks={['慈善组织的捐款页面地址']} />}
      {mayManage && mode !== current && (
        <ConfirmBtn
          wide
          disabled={unready || lost}
          title={`改成“${MODE_NAMES[mode]}”？`}
          words="改了马上生效，大家的“捐一点”就按新的来。"
          confirmLabel="改收款方式"
          command={set}
          onConfirm={() => set.run({ params: { fundId }, body: { mode } })}
        >
          改收款方式
        </ConfirmBtn>
      )}
    </FormCard>
  );
}
