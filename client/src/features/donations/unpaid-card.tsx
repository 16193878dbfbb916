import { View } from '@prims';
import type { MyDonation } from '../../../../shared/donations/donation';
import { cancelDonation, getDonation } from '../../../../shared/donations/endpoints';
import { yuan } from '../../../../shared/http/money';
import { Banner } from '../../components/banner/banner';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { Card } from '../../components/card/card';
import { putReply } from '../../platform/cache';
import { useCommand } from '../../platform/use-command';
import styles from './give.module.css';
import { useGiftDraft } from './use-gift-draft';
import { useGive } from './use-give';

interface Props {
  gift: MyDonation;
  asking: boolean;
  askOn: () => void;
  turnedAway: boolean;
}

/** Not paid, or WeChat has not told yet: says which, goes on paying the same gift, or gives it up. */
export function UnpaidCard({ gift, asking, askOn, turnedAway }: Props) {
  const { fundId, orderNo, amountFen } = gift;
  const form = useGiftDraft(fundId);
  const give = useGive(fundId, form, askOn);
  const params = { fundId, orderNo };
  const drop = useCommand(cancelDonation, {
    onDone: (reply) => {
      putReply(getDonation, { params }, reply);
      form.again();
    },
  });
  const quiet = turnedAway ? '您取消了付款' : '还没有收到微信的消息';
  const title = asking ? '正在问微信，这笔付了没有…' : quiet;
  return (
    <>
      <Banner tone="wait" title={title}>
        {asking
          ? '一般几秒就知道，请等一下。'
          : `${yuan(amountFen)} 元还没有收到。付过了就再查一次，不会多扣钱；没付，可以接着付，或者算了。`}
      </Banner>
      {!asking && (
        <Card label="这一笔怎么办">
          <View className={styles.form}>
            {give.left && <Banner tone="wait">{give.left}</Banner>}
            <ErrorBanner error={give.error ?? drop.error} />
            <Btn wide onClick={askOn}>
              再查一次
            </Btn>
            {form.value.orderNo === orderNo && (
              <Btn wide kind="second" working={give.working} onClick={give.run}>
                接着付 {yuan(amountFen)} 元
              </Btn>
            )}
            <Btn wide kind="quiet" working={drop.working} onClick={() => drop.run({ params })}>
              这次不捐了
            </Btn>
          </View>
        </Card>
      )}
    </>
  );
}
