import { View } from '@prims';
import { choicesOf } from '../../../../../shared/votes/rules';
import { BallotOptions } from '../../../components/ballot/ballot-options';
import { BallotPaper } from '../../../components/ballot/ballot-paper';
import { isBrowser } from '../../../platform/address';
import { bodyOf, type DraftForm } from './draft-form';
import styles from './live-ballot.module.css';

const nothing = () => undefined;

/** Beside the form on a laptop: the paper as it grows with every word. Phones have 先看样子. */
export function LiveBallot({ form }: { form: DraftForm }) {
  if (!isBrowser) return null;
  const { form: ballot } = bodyOf(form);
  const options = choicesOf(ballot).map(({ choice, label }, index) => ({
    value: choice,
    label: label || `选项 ${index + 1}`,
  }));
  return (
    <View className={styles.aside} ariaHidden>
      <BallotPaper subtitle="印出来、投的时候是这样" question={form.question || '选票上的问题'} note="">
        <BallotOptions label="选票" options={options} value={[]} max={1} onChange={nothing} disabled />
      </BallotPaper>
    </View>
  );
}
