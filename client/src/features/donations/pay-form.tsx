import { Form, View } from '@prims';
import { useState } from 'react';
import type { PublicFund } from '../../../../shared/funds/view';
import { Banner } from '../../components/banner/banner';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { Card } from '../../components/card/card';
import { SwitchRow } from '../../components/field/switch-row';
import { TextField } from '../../components/field/text-field';
import { fieldErrors } from '../../platform/call-error';
import { useSession } from '../../platform/session';
import { AmountPicker } from './amount-picker';
import { amountProblem, limitWords, onButton, suggestedIn } from './amounts';
import styles from './give.module.css';
import { PurposePicker } from './purpose-picker';
import { amountOf, useGiftDraft } from './use-gift-draft';
import { useGive } from './use-give';

const NAME_LENGTH = 20;
const MESSAGE_LENGTH = 60;

/** The gift: how much, what for, whether by name; then WeChat's cashier. */
export function PayForm({ fund, onPaid }: { fund: PublicFund; onPaid: (orderNo: string) => void }) {
  const { me } = useSession();
  const { fundId, limits } = fund;
  const form = useGiftDraft(fundId, me?.displayName ?? '');
  const { value, wish } = form;
  const [more, setMore] = useState(value.message !== '' || value.hideAmount);
  const give = useGive(fundId, form, onPaid);
  const suggested = suggestedIn(limits);
  const own = !suggested.includes(value.preset);
  const amount = amountOf(own ? { preset: '', typed: value.typed } : value);
  const problem = amountProblem(amount, limits);
  const wrong = fieldErrors(give.error);
  return (
    <Form className={styles.form} onSubmit={() => problem === null && give.run()}>
      <AmountPicker suggested={suggested} value={own ? '' : value.preset} onChange={(preset) => wish({ preset })} />
      {own && (
        <TextField
          label="捐多少（元）"
          type="money"
          value={value.typed}
          help={limitWords(limits)}
          error={value.typed === '' ? undefined : (problem ?? undefined)}
          maxLength={10}
          onChange={(typed) => wish({ preset: '', typed })}
        />
      )}
      <View className={styles.label}>用在哪儿</View>
      <Card flush label="用在哪儿，留不留名">
        <PurposePicker
          fundId={fundId}
          fundName={fund.name}
          value={value.projectNo}
          onChange={(projectNo) => wish({ projectNo })}
        />
        <View className={`${styles.inset} ${styles.line}`}>
          <SwitchRow
            label="公开我的名字"
            note="不打开，只显示“一位邻居”"
            checked={value.showName}
            onChange={(showName) => wish({ showName })}
          />
        </View>
        {value.showName && (
          <View className={styles.inset}>
            <TextField
              label="显示的名字"
              value={value.name}
              maxLength={NAME_LENGTH}
              error={wrong.name}
              onChange={(name) => wish({ name })}
            />
          </View>
        )}
        {more && (
          <>
            <View className={`${styles.inset} ${styles.line}`}>
              <SwitchRow
                label="不显示金额"
                note="“谁捐了”里不写您捐了多少，也不写是哪一天；账本上的数照记"
                checked={value.hideAmount}
                onChange={(hideAmount) => wish({ hideAmount })}
              />
            </View>
            <View className={styles.inset}>
              <TextField
                label="写一句话（可以不写）"
                value={value.message}
                maxLength={MESSAGE_LENGTH}
                error={wrong.message}
                onChange={(message) => wish({ message })}
              />
            </View>
          </>
        )}
      </Card>
      {!more && (
        <Btn kind="quiet" small wide onClick={() => setMore(true)}>
          写句话，或者不显示金额
        </Btn>
      )}
      <View className={styles.whose}>
        钱直接进{fund.host.name}的账户。付完有捐赠记录；要正式票据，由{fund.host.name}开。
      </View>
      {give.left && <Banner tone="wait">{give.left}</Banner>}
      <ErrorBanner error={Object.keys(wrong).length > 0 ? null : give.error} />
      <Btn wide submit working={give.working} disabled={problem !== null}>
        {amount !== null && problem === null ? `用微信支付 ${onButton(amount)} 元` : '用微信支付'}
      </Btn>
    </Form>
  );
}
