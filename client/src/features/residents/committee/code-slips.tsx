import { View } from '@prims';
import type { IssuedCode } from '../../../../../shared/residents/schema';
import { dateWords } from '../../../platform/time';
import styles from './code-slips.module.css';
import { grouped } from './code-text';

interface Props {
  codes: readonly IssuedCode[];
  communityName: string;
  now: string;
}

/** Paper only: six slips on an A4 sheet, to cut apart and hand over at the door. */
export const CodeSlips = ({ codes, communityName, now }: Props) => (
  <View ariaHidden className={styles.sheet}>
    {codes.map(({ householdId, address, code, expiresAt }) => (
      <View key={householdId} className={styles.slip}>
        <View className={styles.head}>{communityName} · 小马扎绑定码</View>
        <View className={styles.address}>{address}</View>
        <View className={styles.code}>{grouped(code)}</View>
        <View className={styles.how}>
          微信里打开“小马扎”，到“我的 — 绑定住户”输入这 12 位。只能用一次，{dateWords(expiresAt, now)}
          前有效，请收好，别给外人。
        </View>
      </View>
    ))}
  </View>
);
