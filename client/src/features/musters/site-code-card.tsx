import { View } from '@prims';
import { useEffect } from 'react';
import { getMusterCode } from '../../../../shared/musters/endpoints';
import { Card, CardHead } from '../../components/card/card';
import { Loaded } from '../../components/loaded/loaded';
import { QrCode } from '../../components/qr/qr-code';
import { shareAddress } from '../../platform/api-address';
import { useNow } from '../../platform/clock';
import { useEndpoint } from '../../platform/use-endpoint';
import styles from './site-code.module.css';

/** Held up on site by a group's owner; a new one every minute. */
export function SiteCodeCard({ musterId }: { musterId: string }) {
  const shown = useEndpoint(getMusterCode, { params: { musterId } });
  const now = useNow(1000);
  const { data, retry } = shown;
  const over = data !== null && now >= data.endsAt;
  useEffect(() => {
    if (over) retry();
  }, [over, retry]);
  return (
    <Card label="现场签到码">
      <CardHead title="现场签到码" note="每分钟换一个" />
      <Loaded of={shown}>
        {({ code, endsAt, page }) => (
          <View className="stack">
            <QrCode large value={shareAddress(page)} label="现场签到码" />
            <View className={styles.code}>{code}</View>
            <View className={`t-sub ${styles.note}`}>
              {`这个码还有 ${Math.max(Math.ceil((Date.parse(endsAt) - Date.parse(now)) / 1000), 0)} 秒`}
            </View>
          </View>
        )}
      </Loaded>
    </Card>
  );
}
