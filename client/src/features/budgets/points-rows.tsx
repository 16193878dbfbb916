import { Button, Text, View } from '@prims';
import { pointsOf } from '../../../../shared/budgets/rules';
import type { Mark, Standing } from '../../../../shared/budgets/schema';
import { Icon } from '../../components/icon/icon';
import styles from './points-rows.module.css';
import { money } from './words';

interface Props {
  standing: readonly Standing[];
  marks: readonly Mark[];
  /** to give away in all, and to one at most */
  points: number;
  most: number;
  onChange: (marks: Mark[]) => void;
  disabled: boolean;
}

/** Points to hand out: one more, one less, for each project. */
export function PointsRows({ standing, marks, points, most, onChange, disabled }: Props) {
  const left = points - pointsOf(marks);
  const give = (no: string, own: number) => {
    const others = marks.filter((mark) => mark.no !== no);
    onChange(own > 0 ? [...others, { no, points: own }] : others);
  };
  return (
    <View role="group" ariaLabel={`分 ${points} 分`}>
      {standing.map(({ no, title, costFen }) => {
        const own = marks.find((mark) => mark.no === no)?.points ?? 0;
        const none = own === 0;
        const full = left === 0 || own >= most;
        return (
          <View key={no} className={none ? styles.row : `${styles.row} ${styles.given}`}>
            <View className={styles.what}>
              <View className="t-bold">{`${no}. ${title}`}</View>
              <View className="t-sub">{money(costFen)}</View>
            </View>
            <Button
              className={none ? `${styles.press} ${styles.off}` : styles.press}
              ariaLabel={`${title}，少给 1 分`}
              disabled={disabled || none}
              onClick={() => give(no, own - 1)}
            >
              <Icon name="minus" size="s" />
            </Button>
            <Text className={styles.points}>{own}</Text>
            <Button
              className={full ? `${styles.press} ${styles.off}` : styles.press}
              ariaLabel={`${title}，多给 1 分`}
              disabled={disabled || full}
              onClick={() => give(no, own + 1)}
            >
              <Icon name="plus" size="s" />
            </Button>
          </View>
        );
      })}
      <View ariaLive="polite" className={styles.left}>{`还有 ${left} 分可以给，不给完也行。`}</View>
    </View>
  );
}
