import { Heading, Link, Text, View } from '@prims';
import { yuan } from '../../../../shared/http/money';
import { projectPage } from '../../../../shared/projects/page';
import type { ListedProject } from '../../../../shared/projects/schema';
import { Card } from '../card/card';
import { Tag } from '../tag/tag';
import { Track } from '../turnout/track';
import { spentWords, tagOf } from './project-words';
import styles from './spending.module.css';

interface Props {
  fundId: string;
  projects: readonly ListedProject[];
  /** names the card for screen readers */
  label: string;
  /** 3 under a section's own heading */
  level: 2 | 3;
}

/** Projects with what was planned and what is spent; each leads to its page. */
export const ProjectBars = ({ fundId, projects, label, level }: Props) => (
  <Card flush label={label}>
    {projects.map((project) => {
      const { projectNo, title, plannedFen, spentFen, leftOverFen } = project;
      const { words, tone } = tagOf(project);
      return (
        <Link key={projectNo} to={projectPage({ fundId, projectNo })} className={styles.project}>
          <View className={styles.head}>
            <Heading level={level} className={styles.title}>
              {title}
            </Heading>
            <Tag tone={tone}>{words}</Tag>
          </View>
          <Track share={plannedFen === 0 ? 0 : Math.min(1, spentFen / plannedFen)} />
          <View className={styles.nums}>
            <Text>{spentWords(project)}</Text>
            <Text>{`计划 ${yuan(plannedFen)} 元${leftOverFen ? '，余款已退回' : ''}`}</Text>
          </View>
        </Link>
      );
    })}
  </Card>
);
