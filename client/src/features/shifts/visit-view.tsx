import { Form, Text, View } from '@prims';
import { useState } from 'react';
import { localDay } from '../../../../shared/http/local-time';
import { checkInWindow } from '../../../../shared/shifts/attendance';
import type { ShiftDetail } from '../../../../shared/shifts/schema';
import { CONSENT_WAY_NAMES, type VisitDetail } from '../../../../shared/shifts/visits';
import { getVisit, writeVisitNote } from '../../../../shared/shifts/visits-endpoints';
import { Banner } from '../../components/banner/banner';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { Card, CardHead } from '../../components/card/card';
import { fullDay } from '../../components/days/day-words';
import { TextAreaField } from '../../components/field/text-area-field';
import { KeyValue } from '../../components/key-value/key-value';
import { Tag, Tags } from '../../components/tag/tag';
import { putReply } from '../../platform/cache';
import { showPlace } from '../../platform/place';
import { useSession } from '../../platform/session';
import { momentWords } from '../../platform/time';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';
import styles from './forms.module.css';
import { CodeCard } from './lead/code-card';
import { whenWords } from './shift-words';

interface Props {
  shift: ShiftDetail;
  visit: VisitDetail;
  now: string;
}

/** A home visit for the two who go: with whom, whether the household agreed, the door on its day, the note after. */
export function VisitView({ shift, visit, now }: Props) {
  const { me } = useSession();
  const { address, consent, visitors, confirmed } = visit;
  const { opensAt, closesAt } = checkInWindow(shift);
  const goes = confirmed && visitors.some(({ personId }) => personId === me?.personId);
  return (
    <>
      <Card label="这一次">
        <KeyValue
          items={[
            ['时间', whenWords(shift)],
            ['本人同意', consent ? `${consent.givenBy}，${CONSENT_WAY_NAMES[consent.way]}` : '还没有记下'],
          ]}
        />
      </Card>
      <Card label="一起去的人">
        <View className={styles.stack}>
          <CardHead title="一起去的人" />
          {visitors.length > 0 && (
            <Tags>
              {visitors.map(({ personId, name, here }) => (
                <Tag key={personId} tone={here ? 'done' : undefined} icon={here ? 'check-bold' : undefined}>
                  {here ? `${name} 已到` : name}
                </Tag>
              ))}
            </Tags>
          )}
          <View className="t-sub">
            {confirmed ? '两个人一起进门，谁也不单独去。' : '两位都报上名才成行。还差一位，先别去。'}
          </View>
        </View>
      </Card>
      {goes && opensAt <= now && now <= closesAt && <CodeCard shiftId={shift.shiftId} title="给另一位扫的签到码" />}
      {address ? (
        <Card label="去哪家">
          <View className={styles.stack}>
            <CardHead title="去哪家" />
            <KeyValue
              items={[
                ['看望', address.visitedName],
                ['地址', address.address],
                ...(address.hint === '' ? [] : [['留意', address.hint] as const]),
              ]}
            />
            <Btn wide kind="second" onClick={() => void showPlace(address.address)}>
              怎么走
            </Btn>
            <View className="t-note">地址只在今天给您两位看，请不要截图、转发。</View>
          </View>
        </Card>
      ) : (
        <Banner icon="lock" title="地址现在看不到">
          {hiddenWords(visit, localDay(now))}
        </Banner>
      )}
      {visit.notes.map((note) => (
        <Card key={note.personId} label={`${note.byName}的记录`}>
          <CardHead title={`${note.byName}的记录`} note={momentWords(note.at, now)} />
          <Text>{note.text}</Text>
        </Card>
      ))}
      {visit.mayWriteNote && <NoteForm shiftId={shift.shiftId} visit={visit} />}
    </>
  );
}

/** Why the door is not shown to me now. */
function hiddenWords({ addressOn, confirmed }: VisitDetail, today: string): string {
  if (today > addressOn) return '看望过了，地址已经收起来。';
  if (today === addressOn && !confirmed) return '两位都报上名，这里才显示。还差一位，可以叫上一位邻居。';
  return `${fullDay(addressOn)}当天才显示，只给报上名的两位看。`;
}

const MAX_NOTE = 500;

function NoteForm({ shiftId, visit }: { shiftId: string; visit: VisitDetail }) {
  const { me } = useSession();
  const mine = visit.notes.find(({ personId }) => personId === me?.personId);
  const [text, setText] = useState(mine?.text ?? '');
  const write = useCommand(writeVisitNote, {
    onDone: (reply) => {
      putReply(getVisit, { params: { shiftId } }, reply);
      toast('记下了，网格员和队长看得到');
    },
  });
  return (
    <Card label="看望记录">
      <Form className={styles.form} onSubmit={() => write.run({ params: { shiftId }, body: { text } })}>
        <TextAreaField
          label={mine ? '改一改您的记录' : '记一笔看望的情况'}
          help="身体怎么样、缺什么、要谁帮忙。只有您两位、队长和网格员看得见。"
          maxLength={MAX_NOTE}
          value={text}
          onChange={setText}
        />
        <ErrorBanner error={write.error} />
        <Btn wide submit working={write.working} disabled={text.trim().length < 2}>
          {mine ? '改好了' : '记下'}
        </Btn>
      </Form>
    </Card>
  );
}
