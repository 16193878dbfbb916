import { View } from '@prims';
import { useEffect } from 'react';
import { getShiftCode } from '../../../../../shared/shifts/attendance-endpoints';
import { Card, CardHead } from '../../../components/card/card';
import { Loaded } from '../../../components/loaded/loaded';
import { QrCode } from '../../../components/qr/qr-code';
import { shareAddress } from '../../../platform/api-address';
import { useNow } from '../../../platform/clock';
import { useEndpoint } from '../../../platform/use-endpoint';
import styles from './lead.module.css';

/** Held up where the shift is; a new one every minute. Scanned or typed, both count. */
export function CodeCard({ shiftId, title = '签到码' }: { shiftId: string; title?: string }) {
  const shown = useEndpoint(getShiftCode, { params: { shiftId } });
  const now = useNow(1000);
  const { data, retry } = shown;
  const over = data !== null && now >= data.endsAt;
  useEffect(() => {
    if (over) retry();
  }, [over, retry]);
  return (
    <Card label={title}>
      <CardHead title={title} note="每分钟换一个" />
      <Loaded of={shown}>
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
