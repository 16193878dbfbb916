import { View } from '@prims';
import type { VoteDetail } from '../../../../shared/votes/schema';
import { Banner } from '../../components/banner/banner';
import { Btn, BtnLink, Btns } from '../../components/btn/btn';
import { Card } from '../../components/card/card';
import { useNow } from '../../platform/clock';
import { urlOf } from '../../platform/navigate';
import { momentWords } from '../../platform/time';
import type { Ballot } from './use-ballot';
import styles from './voted-card.module.css';
import { youWords } from './words';

/** In the box: the receipt, and the way to change it where the vote allows. */
export function VotedCard({ vote, ballot }: { vote: VoteDetail; ballot: Ballot }) {
  const now = useNow();
  const { receipt, householdId } = ballot.paper;
  if (!receipt) return null;
  const changeable = ballot.votable && vote.mayChange;
  return (
    <Card label={`${youWords(vote.basis)}的票`}>
      <Banner tone="done" title={`${youWords(vote.basis)}已投`}>
        {momentWords(receipt.castAt, now)} 放进票箱，票根：{receipt.words.join(' · ')}。
        {changeable ? '截止前可改。' : ''}
      </Banner>
      <View className={styles.buttons}>
        <Btns>
          <BtnLink kind="second" icon="ticket" to={urlOf('voteReceipt', { voteId: vote.voteId, householdId })}>
            看票根
          </BtnLink>
          {changeable && (
            <Btn kind="second" icon="pencil" onClick={() => ballot.change(true)}>
              改票
            </Btn>
          )}
        </Btns>
      </View>
    </Card>
  );
}
