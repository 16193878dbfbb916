import { View } from '@prims';
import type { ProjectDetail } from '../../../../shared/projects/detail';
import { Card, CardHead } from '../../components/card/card';
import { PhotoStrip } from '../../components/photos/photo-strip';
import { Tag, Tags } from '../../components/tag/tag';
import { dateWords } from '../../platform/time';
import styles from './project.module.css';
import { ShowReport } from './show-report';

/** 晒成效: what came of it, before and after. */
export function OutcomeCard({ project, now }: { project: ProjectDetail; now: string }) {
  const { outcome, may } = project;
  if (!outcome) return null;
  return (
    <Card label="办成了什么样">
      <CardHead title="办成了什么样" note={dateWords(outcome.at, now)} />
      <View className={styles.story}>{outcome.text}</View>
      {outcome.before.length > 0 && (
        <>
          <View className="t-sub">以前</View>
          <PhotoStrip files={outcome.before} label="以前" />
        </>
      )}
      {outcome.after.length > 0 && (
        <>
          <View className="t-sub">现在</View>
          <PhotoStrip files={outcome.after} label="现在" />
        </>
      )}
      {!outcome.shown && (
        <Tags>
          <Tag tone="wait">等管基金的人看过再公开</Tag>
        </Tags>
      )}
      {!outcome.shown && may.includes('show_report') && <ShowReport project={project} step="outcome" />}
    </Card>
  );
}
