import { View } from '@prims';
import { ROLE_NAMES } from '../../../../../shared/http/roles';
import type { Places } from '../../../../../shared/places/schema';
import type { DutyCode } from '../../../../../shared/residents/duty-codes';
import { Banner } from '../../../components/banner/banner';
import { Btn } from '../../../components/btn/btn';
import { scopeName } from '../../../components/scope/scope-options';
import { copyText } from '../../../platform/files';
import { dateWords } from '../../../platform/time';
import { toast } from '../../../platform/toast';
import { grouped } from './code-text';
import styles from './issued-codes.module.css';

export type IssuedDutyCode = DutyCode & { code: string };

interface Props {
  issued: IssuedDutyCode;
  places: Pick<Places, 'compounds'>;
  now: string;
}

/** The fresh code on the screen: this is the only moment it can be read. */
export function FreshDutyCode({ issued, places, now }: Props) {
  const { personName, role, scope, code, expiresAt } = issued;
  const what = `${ROLE_NAMES[role]}（${scopeName(scope, places)}）`;
  const words = `在“小马扎”的“我的 — 绑定住户”里输入 ${grouped(code)}，就领到${what}的职责。只能用一次，${dateWords(expiresAt, now)}前有效，请别转给别人。`;
  return (
    <View className="stack">
      <Banner tone="wait" title="只在这里显示一次">
        关掉就看不到了，请先复制，发给{personName}本人。
      </Banner>
      <View className={styles.item}>
        <View className="t-sub">
          {personName} · {what}
        </View>
        <View className={styles.code}>{grouped(code)}</View>
      </View>
      <Btn wide icon="copy" onClick={() => void copyText(words).then(() => toast('已复制'))}>
        复制发给本人的话
      </Btn>
    </View>
  );
}
