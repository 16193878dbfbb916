import { useEffect } from 'react';
import type { MyDonation } from '../../../../shared/donations/donation';
import { NEIGHBOUR, notAReceipt, recordOf } from '../../../../shared/donations/words';
import { yuan } from '../../../../shared/http/money';
import { Banner } from '../../components/banner/banner';
import { BtnLink } from '../../components/btn/btn';
import { Card } from '../../components/card/card';
import { SectionHead } from '../../components/card/section-head';
import { KeyValue } from '../../components/key-value/key-value';
import { DoneHead } from '../../components/ticket/done-head';
import { urlOf } from '../../platform/navigate';
import { BecameCard } from './became-card';
import { ThanksCard } from './thanks-card';
import { UnpaidCard } from './unpaid-card';
import { useGiftDraft } from './use-gift-draft';

interface Props {
  gift: MyDonation;
  asking: boolean;
  askOn: () => void;
  /** back from the cashier without paying, as that says */
  turnedAway: boolean;
}

/** One gift: whether it came, the record that is no receipt, the thanks, and what became of it. */
export function GiftView({ gift, asking, askOn, turnedAway }: Props) {
  const { fundId, state, seq } = gift;
  const { clear, value } = useGiftDraft(fundId);
  const paid = state === 'SUCCESS';
  const sent = value.orderNo === gift.orderNo;
  useEffect(() => {
    if (paid && sent) clear();
  }, [paid, sent, clear]);
  if (state === 'NOTPAY') return <UnpaidCard gift={gift} asking={asking} askOn={askOn} turnedAway={turnedAway} />;
  return (
    <>
      {paid && (
        <DoneHead title={`收到了，${yuan(gift.amountFen)} 元`}>
          {seq === null ? '正在记到账上，过几秒就能看到。' : `已经记到“${gift.fundName}”账上，第 ${seq} 笔。`}
        </DoneHead>
      )}
      {state === 'CLOSED' && (
        <>
          <Banner icon="circle-x" title="这一笔没有付款，已经关上了">
            没有扣您的钱。还想捐，回到基金页再来一次就行。
          </Banner>
          <BtnLink wide kind="second" to={urlOf('fund', { fundId })}>
            回到基金
          </BtnLink>
        </>
      )}
      {state === 'REFUND' && (
        <Banner icon="undo-2" title="这一笔已经全部退回">
          钱按原路退到您的微信，一般 1 到 3 个工作日到账。
        </Banner>
      )}
      {gift.moderation === 'held' && (
        <Banner tone="wait">您写的名字或留言正在看，看过才会出现在“谁捐了”里。捐款不受影响。</Banner>
      )}
      {gift.moderation === 'dropped' && (
        <Banner>您写的名字和留言有人看过，没有公开，“谁捐了”里写的是“{NEIGHBOUR}”。捐款不受影响。</Banner>
      )}
      {state !== 'CLOSED' && (
        <>
          <SectionHead title="捐款记录" />
          <Card label="捐款记录">
            <KeyValue items={recordOf(gift).map(({ label, value: fact }) => [label, fact] as const)} />
          </Card>
          <Banner icon="info">{notAReceipt(gift.hostName)}</Banner>
        </>
      )}
      {paid && <BecameCard gift={gift} />}
      {paid && <ThanksCard gift={gift} />}
    </>
  );
}
