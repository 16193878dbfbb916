import { View } from '@prims';
import { useEffect } from 'react';
import { shareAddress } from '../../platform/api-address';
import { useNow } from '../../platform/clock';
import type { Loaded as LoadedReply } from '../../platform/use-endpoint';
import { Card, CardHead } from '../card/card';
import { Loaded } from '../loaded/loaded';
import { QrCode } from '../qr/qr-code';
import styles from './minute-code-card.module.css';

interface MinuteCode {
  code: string;
  endsAt: string;
  /** where scanning it leads */
  page: string;
}

/** A code held up on site; a new one every minute. Scanned or typed, both count. */
export function MinuteCodeCard({ of, title }: { of: LoadedReply<MinuteCode>; title: string }) {
  const now = useNow(1000);
  const { data, retry } = of;
  const over = data !== null && now >= data.endsAt;
  useEffect(() => {
    if (over) retry();
  }, [over, retry]);
  return (
    <Card label={title}>
      <CardHead title={title} note="每分钟换一个" />
      <Loaded of={of}>
        {({ code, endsAt, page }) => (
          <View className="stack">
            <QrCode large value={shareAddress(page)} label={title} />
            <View className={styles.code}>{code}</View>
            <View className={`t-sub ${styles.note}`}>
              <View>扫一扫，或者输入这几个字，都能签到</View>
              <View>{`还有 ${Math.max(Math.ceil((Date.parse(endsAt) - Date.parse(now)) / 1000), 0)} 秒`}</View>
            </View>
          </View>
        )}
      </Loaded>
    </Card>
  );
}
