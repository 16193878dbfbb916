import { View } from '@prims';
import { useState } from 'react';
import { overstretched } from '../../../../shared/activities/festival';
import {
  type Festival,
  getFestival,
  leaveFestival,
  saveFestivalChoice,
} from '../../../../shared/activities/festival-endpoints';
import type { Answers } from '../../../../shared/activities/questions';
import type { ActivityDetail } from '../../../../shared/activities/schema';
import { Banner } from '../../components/banner/banner';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { Card, CardHead } from '../../components/card/card';
import { SelectField } from '../../components/field/select-field';
import { HomeSelect } from '../../components/household/home-select';
import type { HomeChoice } from '../../components/household/use-home';
import { Loaded } from '../../components/loaded/loaded';
import { AnywayConfirm } from '../../components/sheet/anyway-confirm';
import { ConfirmBtn } from '../../components/sheet/confirm-btn';
import { refresh } from '../../platform/cache';
import { beyondFields, fieldErrors } from '../../platform/call-error';
import { useDraft } from '../../platform/draft';
import { otherPlanIn } from '../../platform/other-plan';
import { useRemindMe } from '../../platform/remind-me';
import { clockWords } from '../../platform/time';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';
import { useEndpoint } from '../../platform/use-endpoint';
import { QuestionField } from './question-field';
import { refreshBookings } from './use-booking';

const EVERY_MS = 20_000;

/** 幸福生活节: one registration, and the small activities chosen with it: all of them or none. */
export function FestivalCard({ activity, home }: { activity: ActivityDetail; home: HomeChoice }) {
  const { activityId } = activity;
  const { homes, householdId, choose } = home;
  const festival = useEndpoint(getFestival, { params: { activityId }, query: { householdId } }, { every: EVERY_MS });
  return (
    <>
      {homes.length > 1 && (
        <Card label="为哪一户登记">
          <HomeSelect homes={homes} value={householdId} onChange={choose} />
        </Card>
      )}
      <Loaded of={festival}>
        {(shown) => (
          <Choice
            key={`${householdId} ${shown.party}`}
            festival={shown}
            activity={activity}
            householdId={householdId}
          />
        )}
      </Loaded>
    </>
  );
}

interface ChoiceProps {
  festival: Festival;
  activity: ActivityDetail;
  /** undefined: my only home */
  householdId: string | undefined;
}

function Choice({ festival, activity, householdId }: ChoiceProps) {
  const { activityId, party: rule } = activity;
  const registered = festival.party > 0;
  const form = useDraft<{ answers: Answers }>(`festival:${activityId}:${householdId ?? ''}`, { answers: {} });
  // What was asked is asked once; a change sends along what was said then.
  const questions = registered ? [] : activity.questions;
  const said = activity.sessions
    .find(({ sessionId }) => sessionId === festival.sessionId)
    ?.mine.find((entry) => householdId === undefined || entry.householdId === householdId)?.answers;
  const answers = registered ? (said ?? {}) : form.value.answers;
  const [party, setParty] = useState(registered ? festival.party : rule.min);
  const [going, setGoing] = useState<Record<string, number>>(
    Object.fromEntries(festival.sessions.map(({ sessionId, mine }) => [sessionId, mine])),
  );
  const onDone = (words: string) => () => {
    form.clear();
    void refresh(getFestival);
    void refreshBookings();
    toast(words);
  };
  const save = useCommand(saveFestivalChoice, {
    onDone: onDone(registered ? '改好了' : '登记好了'),
    onRefused: () => void refresh(getFestival),
  });
  const remindMe = useRemindMe('booking');
  const leave = useCommand(leaveFestival, { onDone: onDone('退出了，位子都让出来了') });
  const chosen = festival.sessions
    .map((session) => ({ ...session, party: going[session.sessionId] ?? 0 }))
    .filter((session) => session.party > 0);
  const clash = overstretched(chosen, party);
  const send = (anyway?: true) =>
    save.run({
      params: { activityId },
      body: {
        party,
        chosen: chosen.map(({ sessionId, party: people }) => ({ sessionId, party: Math.min(people, party) })),
        householdId,
        answers,
        anyway,
      },
    });
  const register = () => {
    remindMe();
    send();
  };
  const problems = fieldErrors(save.error);
  const fields = questions.map(({ questionId }) => `answers.${questionId}`);
  const counts = (most: number) =>
    Array.from({ length: most + 1 }, (_, n) => ({ value: String(n), label: n === 0 ? '不去' : `${n} 人去` }));
  return (
    <Card label="登记">
      <CardHead title={registered ? '您家已登记' : '登记，再挑节目'} note="免费" />
      <View className="stack">
        <SelectField
          label="一共来几个人"
          value={String(party)}
          options={Array.from({ length: rule.max - rule.min + 1 }, (_, n) => ({
            value: String(rule.min + n),
            label: `${rule.min + n} 人`,
          }))}
          onChange={(n) => setParty(Number(n))}
        />
        {festival.sessions.map((session) => (
          <SelectField
            key={session.sessionId}
            label={`${clockWords(session.startsAt)}–${clockWords(session.endsAt)} ${session.title}`}
            help={`${session.place}，还有 ${session.free} 个位子`}
            value={String(going[session.sessionId] ?? 0)}
            options={counts(Math.min(party, session.free + session.mine))}
            onChange={(n) => setGoing({ ...going, [session.sessionId]: Number(n) })}
          />
        ))}
        {clash.length > 0 && (
          <Banner tone="wait" title="同一时间人不够分">
            {`${clash.map(({ title }) => title).join('、')}时间撞上了，您家一共 ${party} 人。`}
          </Banner>
        )}
        {questions.map((question) => (
          <QuestionField
            key={question.questionId}
            question={question}
            value={answers[question.questionId] ?? ''}
            onChange={(words) => form.change({ answers: { ...answers, [question.questionId]: words } })}
            error={problems[`answers.${question.questionId}`]}
          />
        ))}
        <View className="t-sub">挑的节目要么都有位子，要么一个都不占，原来的也不会丢。</View>
        <ErrorBanner error={otherPlanIn(save.error) ? null : beyondFields(save.error, fields)} />
        <AnywayConfirm error={save.error} onAnyway={() => send(true)} onClose={save.reset} />
        <Btn wide working={save.working} disabled={clash.length > 0} onClick={register}>
          {registered ? '就按这样改' : '登记'}
        </Btn>
        {registered && (
          <ConfirmBtn
            wide
            kind="quiet"
            title="不来了，全部退掉？"
            words="登记和挑好的节目都让出来。"
            confirmLabel="全部退掉"
            command={leave}
            onConfirm={() => leave.run({ params: { activityId }, body: { householdId } })}
          >
            不来了，全部退掉
          </ConfirmBtn>
        )}
      </View>
    </Card>
  );
}
