import { View } from '@prims';
import { useState } from 'react';
import { deleteMe } from '../../../../shared/residents/endpoints';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { Card, CardHead } from '../../components/card/card';
import { TextField } from '../../components/field/text-field';
import { Sheet } from '../../components/sheet/sheet';
import { forgetReplies } from '../../platform/cache';
import { open } from '../../platform/navigate';
import { dropSession } from '../../platform/session';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';
import styles from './form.module.css';

/** Typed, not tapped: nobody erases themselves by a slip of the thumb. */
const WORD = '删除';

/** Erases my personal data (个人信息保护法 Art. 47); what was voted stays as a count without a name. */
export function DeleteCard() {
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const erase = useCommand(deleteMe, {
    onDone: () => {
      dropSession();
      forgetReplies();
      toast('您的数据已经删除');
      open('home');
    },
  });
  return (
    <Card label="删除我的数据">
      <CardHead title="删除我的数据" />
      <View className={styles.form}>
        <View>称呼、住户关系、消息和登录都会删掉，删了找不回来。投过的票只留没有名字的数。</View>
        <Btn kind="second" wide icon="trash-2" onClick={() => setAsking(true)}>
          删除我的数据
        </Btn>
      </View>
      <Sheet open={asking} title="真的要删除吗？" onClose={() => setAsking(false)}>
        <View className={styles.form}>
          <View>以后想再用，要重新绑定住户。想好了，请在下面写“{WORD}”两个字。</View>
          <TextField label={`写“${WORD}”`} value={typed} onChange={setTyped} />
          <ErrorBanner error={erase.error} />
          <Btn wide working={erase.working} disabled={typed.trim() !== WORD} onClick={() => erase.run({})}>
            删除我的全部数据
          </Btn>
          <Btn wide kind="second" onClick={() => setAsking(false)}>
            先不删
          </Btn>
        </View>
      </Sheet>
    </Card>
  );
}
