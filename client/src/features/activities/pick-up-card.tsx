import { View } from '@prims';
import { useState } from 'react';
import { type Enrolment, guardianWords } from '../../../../shared/activities/classroom';
import { type Classroom, issuePickUpCode } from '../../../../shared/activities/classroom-endpoints';
import { Banner } from '../../components/banner/banner';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { Card, CardHead } from '../../components/card/card';
import { CheckList } from '../../components/choose/check-list';
import { RadioCards } from '../../components/choose/radio-cards';
import { clockWords } from '../../platform/time';
import { useCommand } from '../../platform/use-command';
import styles from './pick-up-card.module.css';

interface Props {
  room: Classroom;
  enrolment: Enrolment;
}

/** Today's code for whoever collects: six large digits, read out at the classroom door, good once. */
export function PickUpCard({ room, enrolment }: Props) {
  const { mine, activityId, sessionId, today } = room;
  const gone = (mine?.marks ?? []).filter(({ mark }) => mark.collected !== null).map(({ childId }) => childId);
  const here = enrolment.children.filter(({ childId }) => !gone.includes(childId));
  const [guardianId, setGuardian] = useState(enrolment.guardians[0]?.guardianId ?? '');
  const [childIds, setChildren] = useState(here.map(({ childId }) => childId));
  const [shown, setShown] = useState<{ code: string; words: string; expiresAt: string } | null>(null);
  const issue = useCommand(issuePickUpCode, { onDone: setShown });
  if (today.state !== 'class' || here.length === 0) return null;
  const chosen = childIds.filter((id) => here.some(({ childId }) => childId === id));
  return (
    <Card label="今天的接送码">
      <CardHead title="今天的接送码" />
      <View className="stack">
        {shown ? (
          <>
            <View className={styles.code}>{`${shown.code.slice(0, 3)} ${shown.code.slice(3)}`}</View>
            <View className={styles.note}>{shown.words}</View>
            <Banner>{`到教室门口念给老师听。只能用一次，今天 ${clockWords(shown.expiresAt)} 前有效；再要一个，这个就作废。`}</Banner>
          </>
        ) : (
          <View className="t-sub">谁来接，就让谁拿着这个码。老师核对了码，孩子才能走。</View>
        )}
        {enrolment.guardians.length > 1 && (
          <RadioCards
            label="谁来接"
            options={enrolment.guardians.map((one) => ({ value: one.guardianId, label: guardianWords(one) }))}
            value={guardianId}
            onChange={setGuardian}
          />
        )}
        {here.length > 1 && (
          <CheckList
            label="接哪几个"
            options={here.map(({ childId, name }) => ({ value: childId, label: name }))}
            value={chosen}
            onChange={setChildren}
          />
        )}
        <ErrorBanner error={issue.error} />
        <Btn
          wide
          kind={shown ? 'second' : 'primary'}
          working={issue.working}
          disabled={chosen.length === 0}
          onClick={() =>
            issue.run({
              params: { activityId, sessionId },
              body: { householdId: mine?.householdId, guardianId, childIds: chosen },
            })
          }
        >
          {shown ? '换一个码' : '要今天的接送码'}
        </Btn>
      </View>
    </Card>
  );
}
