import { Text, View } from '@prims';
import { useState } from 'react';
import { MARK_NAMES, type Mark } from '../../../../shared/shifts/mark';
import { listMyMarks } from '../../../../shared/shifts/mark-endpoints';
import { Btn } from '../../components/btn/btn';
import { Card, CardHead } from '../../components/card/card';
import { SectionHead } from '../../components/card/section-head';
import { Loaded } from '../../components/loaded/loaded';
import { Tag } from '../../components/tag/tag';
import { dateWords, momentWords } from '../../platform/time';
import { useEndpoint } from '../../platform/use-endpoint';
import { AppealSheet } from './appeal-sheet';
import styles from './forms.module.css';

const APPEAL = {
  open: { words: '正在核对', tone: 'wait' },
  upheld: { words: '维持记录', tone: undefined },
  cleared: { words: '已经撤销', tone: 'done' },
} as const;

/** What was noted about me, by whom, and the way to say that it is wrong. Nothing is shown when there is nothing. */
export function MarksCard({ now }: { now: string }) {
  const marks = useEndpoint(listMyMarks);
  const [appealing, setAppealing] = useState<Mark | null>(null);
  return (
    <>
      <Loaded of={marks} skeleton={null}>
        {(reply) =>
          reply.marks.length > 0 && (
            <>
              <SectionHead title="记在我名下的" />
              <Text className="t-sub">只有您和队长看得见，一年后自动消掉，不排名、不扣分。记错了，请写一句申诉。</Text>
              {reply.marks.map((mark) => (
                <MarkRow key={mark.markId} mark={mark} now={now} onAppeal={() => setAppealing(mark)} />
              ))}
            </>
          )
        }
      </Loaded>
      {appealing && <AppealSheet mark={appealing} onClose={() => setAppealing(null)} />}
    </>
  );
}

function MarkRow({ mark, now, onAppeal }: { mark: Mark; now: string; onAppeal: () => void }) {
  const { appeal } = mark;
  return (
    <Card label={`${mark.title}，${MARK_NAMES[mark.kind]}`}>
      <View className={styles.stack}>
        <CardHead title={mark.title} note={dateWords(mark.startsAt, now)} />
        <View className="t-sub">
          {MARK_NAMES[mark.kind]}，{mark.recordedByName ? `由${mark.recordedByName}` : '退出时自动'}记于
          {momentWords(mark.recordedAt, now)}
        </View>
        {appeal ? (
          <>
            <View className="t-sub">您说：{appeal.text}</View>
            <View className={styles.buttons}>
              <Tag tone={APPEAL[appeal.state].tone}>{APPEAL[appeal.state].words}</Tag>
            </View>
          </>
        ) : (
          <View className={styles.buttons}>
            <Btn small kind="second" ariaLabel={`申诉：${mark.title}`} onClick={onAppeal}>
              申诉
            </Btn>
          </View>
        )}
      </View>
    </Card>
  );
}
