import { View } from '@prims';
import type { IssuedCode } from '../../../../../shared/residents/schema';
import { Banner } from '../../../components/banner/banner';
import { Btn, Btns } from '../../../components/btn/btn';
import { Card, CardHead } from '../../../components/card/card';
import { isBrowser, print } from '../../../platform/address';
import { copyText } from '../../../platform/files';
import { dateWords } from '../../../platform/time';
import { toast } from '../../../platform/toast';
import { codesAsText, grouped } from './code-text';
import styles from './issued-codes.module.css';

/** The fresh codes on the screen: this is the only moment they can be read. */
export function IssuedCodes({ codes, now }: { codes: readonly IssuedCode[]; now: string }) {
  const until = codes[0] ? dateWords(codes[0].expiresAt, now) : '';
  const copy = async () => {
    await copyText(codesAsText(codes));
    toast('已复制');
  };
  return (
    <Card label="绑定码">
      <CardHead title="绑定码" note={`${codes.length} 张，${until}前有效`} />
      <View className="stack">
        <Banner tone="wait" title="只在这里显示一次">
          离开这一页就看不到了，请先{isBrowser ? '打印或' : ''}复制。
        </Banner>
        <Btns>
          <Btn kind="second" icon="copy" onClick={() => void copy()}>
            复制
          </Btn>
          {isBrowser && (
            <Btn icon="printer" onClick={print}>
              打印
            </Btn>
          )}
        </Btns>
        {!isBrowser && <View className="t-note">要打印成一张张的，请在电脑上打开小马扎。</View>}
        <View role="list" className={styles.list}>
          {codes.map(({ householdId, address, code }) => (
            <View key={householdId} role="listitem" className={styles.item}>
              <View className="t-sub">{address}</View>
              <View className={styles.code}>{grouped(code)}</View>
            </View>
          ))}
        </View>
      </View>
    </Card>
  );
}
