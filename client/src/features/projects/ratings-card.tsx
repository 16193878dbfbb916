import { Item, List, Text, View } from '@prims';
import type { ProjectDetail } from '../../../../shared/projects/detail';
import { Card, CardHead } from '../../components/card/card';
import { dateWords } from '../../platform/time';
import styles from './project.module.css';
import { RateForm } from './rate-form';
import { STAR_WORDS } from './stars';

/** 评事: what households say of it, in words; how many said what, never a ranking. */
export function RatingsCard({ project, now }: { project: ProjectDetail; now: string }) {
  const { stars, ratings, may, state } = project;
  if (state !== 'finished') return null;
  const households = stars.reduce((sum, one) => sum + one, 0);
  return (
    <Card label="邻居怎么说">
      <CardHead title="邻居怎么说" note={households === 0 ? '还没有人评' : `${households} 户评过`} />
      {households > 0 && (
        <View className="t-sub">
          {[5, 4, 3, 2, 1]
            .filter((n) => (stars[n - 1] ?? 0) > 0)
            .map((n) => `${STAR_WORDS[n - 1]} ${stars[n - 1]} 户`)
            .join(' · ')}
        </View>
      )}
      <List className={styles.lines}>
        {ratings
          .filter(({ words }) => words !== '')
          .map(({ words, stars: given, ratedAt }) => (
            <Item key={`${ratedAt}${words}`} className={styles.line}>
              <Text>{words}</Text>
              <View className="t-sub">{`${STAR_WORDS[given - 1]} · ${dateWords(ratedAt, now)}`}</View>
            </Item>
          ))}
      </List>
      {may.includes('rate') && <RateForm project={project} />}
    </Card>
  );
}
