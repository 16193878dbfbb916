import { Item, OrderedList, View } from '@prims';
import type { ProjectDetail } from '../../../../shared/projects/detail';
import { Card, CardHead } from '../../components/card/card';
import { PhotoStrip } from '../../components/photos/photo-strip';
import { Tag, Tags } from '../../components/tag/tag';
import { dateWords } from '../../platform/time';
import styles from './project.module.css';
import { ReportForm } from './report-form';
import { ShowReport } from './show-report';
import { dayName } from './words';

/** 晒程序: the steps, by when each was to be done, and what those who do it report. */
export function MilestonesCard({ project, now }: { project: ProjectDetail; now: string }) {
  const { milestones, may } = project;
  const next = milestones.findIndex(({ doneAt }) => doneAt === null);
  return (
    <Card label="一步一步怎么办">
      <CardHead
        title="一步一步怎么办"
        note={`${milestones.filter(({ doneAt }) => doneAt).length} / ${milestones.length} 步`}
      />
      <OrderedList className={styles.lines}>
        {milestones.map(({ what, dueOn, doneAt, note, photos, shown }, index) => {
          const step = String(index + 1);
          return (
            <Item key={step} className={styles.line}>
              <View className="t-bold">{`${step}. ${what}`}</View>
              <View className="t-sub">{doneAt ? `${dateWords(doneAt, now)}办完` : `打算 ${dayName(dueOn)}前办完`}</View>
              {note !== '' && <View>{note}</View>}
              {photos.length > 0 && <PhotoStrip files={photos} label={`${what}的照片`} />}
              {doneAt !== null && !shown && (
                <Tags>
                  <Tag tone="wait">等管基金的人看过再公开</Tag>
                </Tags>
              )}
              {doneAt !== null && !shown && may.includes('show_report') && <ShowReport project={project} step={step} />}
              {may.includes('report') && index === next && <ReportForm project={project} step={step} what={what} />}
            </Item>
          );
        })}
      </OrderedList>
    </Card>
  );
}
