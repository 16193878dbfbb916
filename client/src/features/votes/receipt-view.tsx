import { View } from '@prims';
import type { MyBallot, Receipt, VoteDetail } from '../../../../shared/votes/schema';
import { Banner } from '../../components/banner/banner';
import { KeyValue } from '../../components/key-value/key-value';
import { DoneHead } from '../../components/ticket/done-head';
import { Ticket } from '../../components/ticket/ticket';
import { TicketCode } from '../../components/ticket/ticket-code';
import { clockWords, dateWords, momentWords } from '../../platform/time';
import { GiveReason } from './give-reason';
import { ReceiptSteps } from './receipt-steps';
import { youWords } from './words';

interface Props {
  vote: VoteDetail;
  paper: MyBallot & { receipt: Receipt };
  /** just put in the box */
  fresh: boolean;
  votable: boolean;
  now: string;
}

/** The stub of a ballot: proves that it is in the box, and says neither whose it is nor what was chosen. */
export function ReceiptView({ vote, paper, fresh, votable, now }: Props) {
  const { receipt, householdId } = paper;
  return (
    <>
      {fresh && <DoneHead title="收到了，谢谢您">{inBoxWords(vote, votable, now)}</DoneHead>}
      <Ticket top={<TicketCode words={receipt.words} code={receipt.code} />}>
        <KeyValue
          items={[
            ['表决', vote.title],
            ['日期和渠道', `${dateWords(receipt.castAt, now)} ${clockWords(receipt.castAt)}，手机`],
            ['哪家、投了什么', '票根上不写'],
          ]}
        />
      </Ticket>
      <ReceiptSteps vote={vote} />
      <Banner tone="wait" icon="triangle-alert" title="票根请自己收好">
        编号对应票箱里的这一张票，别发到群里。谁也无权要您出示。
      </Banner>
      {votable && <GiveReason voteId={vote.voteId} householdId={householdId} />}
      {!fresh && !votable && <View className="t-note">{inBoxWords(vote, votable, now)}</View>}
    </>
  );
}

function inBoxWords(vote: VoteDetail, votable: boolean, now: string): string {
  const inBox = `${youWords(vote.basis)}这一票已放进票箱`;
  if (!votable) return `${inBox}，表决已经截止。`;
  return vote.mayChange ? `${inBox}，${momentWords(vote.closesAt, now)} 前还能改。` : `${inBox}。`;
}
