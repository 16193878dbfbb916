import { View } from '@prims';
import { choicesOf } from '../../../../shared/votes/rules';
import type { Choice, VoteDetail } from '../../../../shared/votes/schema';
import { BallotOptions } from '../../components/ballot/ballot-options';
import { BallotPaper } from '../../components/ballot/ballot-paper';
import { ErrorBanner } from '../../components/banner/error-banner';
import styles from './ballot-section.module.css';
import { HouseholdChooser } from './household-chooser';
import { NotSentBanner } from './not-sent-banner';
import type { Ballot } from './use-ballot';
import { VotedCard } from './voted-card';
import { youWords } from './words';

interface Props {
  vote: VoteDetail;
  ballot: Ballot;
  displayName: string;
}

/** The paper to mark, or the note that it is in the box. */
export function BallotSection({ vote, ballot, displayName }: Props) {
  const { cast, paper, papers } = ballot;
  const marking = ballot.votable && (!ballot.voted || ballot.changing);
  return (
    <>
      {papers.length > 1 && <HouseholdChooser ballot={ballot} />}
      {cast.error?.code === 'OFFLINE' ? <NotSentBanner /> : <ErrorBanner error={cast.error} />}
      {marking ? (
        <BallotPaper
          subtitle={`${paper.address}${vote.basis === 'household' ? ` · ${displayName} 代全家投` : ` · ${displayName}`}`}
          question={vote.question}
          note={noteOf(vote)}
        >
          <BallotOptions
            label={`${youWords(vote.basis)}的意见`}
            options={choicesOf(vote.form).map(({ choice, label }) => ({ value: choice, label }))}
            value={ballot.choices}
            max={vote.form.type === 'multiple' ? vote.form.max : 1}
            alone="abstain"
            onChange={(values) => ballot.mark(values as Choice[])}
            disabled={cast.working}
          />
          {vote.form.type === 'multiple' && (
            <View ariaLive="polite" className={styles.tally}>
              最多选 {vote.form.max} 项，已选 {ballot.choices.length} 项。
            </View>
          )}
        </BallotPaper>
      ) : (
        ballot.voted && <VotedCard vote={vote} ballot={ballot} />
      )}
    </>
  );
}

const noteOf = ({ mayChange }: VoteDetail): string =>
  mayChange ? '截止前可以改，以最后一次为准。' : '投出后不能再改，请想好了再投。';
