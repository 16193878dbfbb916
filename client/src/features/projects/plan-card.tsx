import { Item, List, Text, View } from '@prims';
import { yuan } from '../../../../shared/http/money';
import type { ProjectDetail } from '../../../../shared/projects/detail';
import { Card, CardHead } from '../../components/card/card';
import { spentWords } from '../../components/spending/project-words';
import { Track } from '../../components/turnout/track';
import styles from './project.module.css';
import { money } from './words';

/** What each thing may cost, and what it has cost so far. */
export const PlanCard = ({ project }: { project: ProjectDetail }) => {
  const { lines, plannedFen, spentFen, heldFen, missingFen, leftOverFen, state } = project;
  return (
    <Card label="花钱的打算">
      <CardHead title="花钱的打算" note={`计划 ${money(plannedFen)}`} />
      <List className={styles.lines}>
        {lines.map(({ lineNo, what, plannedFen: planned, spentFen: spent }) => (
          <Item key={lineNo} className={styles.line}>
            <View className="row-between row">
              <Text>{what}</Text>
              <Text className="t-nowrap">{`计划 ${yuan(planned)}`}</Text>
            </View>
            <Track share={planned === 0 ? 0 : Math.min(1, spent / planned)} />
            <View className="t-sub">
              {spent === 0 ? '还没花' : `已花 ${yuan(spent)}`}
              {spent > planned && `，超出 ${yuan(spent - planned)}`}
            </View>
          </Item>
        ))}
      </List>
      <View className="t-sub">
        {leftOverFen === null ? spentWords({ spentFen, heldFen }) : `一共花了 ${yuan(spentFen)} 元`}
        {leftOverFen !== null && leftOverFen > 0 && `，余下 ${yuan(leftOverFen)} 元退回了基金`}
        {missingFen > 0 && (state === 'published' || state === 'approved') && `，还差 ${yuan(missingFen)} 元`}
      </View>
    </Card>
  );
};
