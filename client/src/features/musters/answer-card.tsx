import { View } from '@prims';
import { useState } from 'react';
import { answerMuster, listMyCalls } from '../../../../shared/musters/endpoints';
import type { MyCall } from '../../../../shared/musters/schema';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { Card, CardHead } from '../../components/card/card';
import { Chips } from '../../components/choose/chips';
import { changeReply } from '../../platform/cache';
import { useRemindMe } from '../../platform/remind-me';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';
import { callWords, ETAS } from './words';

/** Two large buttons for somebody woken at night; the answer can be changed until the muster ends. */
export function AnswerCard({ mine }: { mine: MyCall }) {
  const [eta, setEta] = useState('15');
  const { call, group, musterId } = mine;
  const answer = useCommand(answerMuster, {
    onDone: (reply) => {
      changeReply(listMyCalls, {}, ({ calls }) => ({
        calls: calls.map((one) => (one.musterId === musterId ? { ...one, call: { ...one.call, ...reply } } : one)),
      }));
      toast(reply.reply === 'coming' ? '记下了，路上小心' : '记下了，谢谢您回一声');
    },
  });
  const remindMe = useRemindMe('muster');
  const say = (reply: 'coming' | 'cannot') => {
    remindMe();
    answer.run({
      params: { musterId },
      body: { reply, etaMinutes: reply === 'coming' ? Number(eta) : null },
    });
  };
  const answered = call.reply !== null || call.presentAt !== null;
  return (
    <Card label="我的回答">
      <CardHead title={`您在${group.name}`} note={answered ? `您：${callWords(call)}` : '等您回一声'} />
      <View className="stack">
        <View className="t-sub">{`要做的：${group.duty}。组长 ${group.ownerName}。`}</View>
        {call.presentAt === null && (
          <>
            <Chips label="大概多久能到" options={ETAS} value={eta} onChange={setEta} />
            <ErrorBanner error={answer.error} />
            <Btn wide working={answer.working} onClick={() => say('coming')}>
              我来
            </Btn>
            <Btn wide kind="second" disabled={answer.working} onClick={() => say('cannot')}>
              来不了
            </Btn>
          </>
        )}
      </View>
    </Card>
  );
}
