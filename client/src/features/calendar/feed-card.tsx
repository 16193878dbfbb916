import { Text, View } from '@prims';
import { useState } from 'react';
import { createFeed, getMyCalendar, revokeFeed } from '../../../../shared/calendar/endpoints';
import { Banner } from '../../components/banner/banner';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn, Btns } from '../../components/btn/btn';
import { Card, CardHead } from '../../components/card/card';
import { ConfirmBtn } from '../../components/sheet/confirm-btn';
import { apiAddress } from '../../platform/api-address';
import { refresh } from '../../platform/cache';
import { copyText } from '../../platform/files';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';
import styles from './feed-card.module.css';

/** A secret address for the phone's own calendar: made on demand, shown once, taken back at any time. */
export function FeedCard({ exists }: { exists: boolean }) {
  const [address, setAddress] = useState<string | null>(null);
  const create = useCommand(createFeed, {
    onDone: ({ path }) => {
      setAddress(apiAddress(path));
      void refresh(getMyCalendar);
    },
  });
  const revoke = useCommand(revokeFeed, {
    onDone: () => {
      setAddress(null);
      toast('收回了，那个地址已经打不开');
      void refresh(getMyCalendar);
    },
  });
  const copy = async () => {
    await copyText(address as string);
    toast('地址已复制');
  };
  return (
    <Card label="订到手机日历">
      <CardHead title="订到手机日历" />
      <View className={`t-sub ${styles.words}`}>
        手机自带的日历可以“添加订阅日历”：把地址贴进去，往后有变动会自己更新。谁拿到地址都能看您的安排，请不要发到群里。
      </View>
      {address && (
        <Banner tone="done" title="这个地址只显示这一次">
          <Text className={styles.address}>{address}</Text>
        </Banner>
      )}
      <ErrorBanner error={create.error} />
      <Btns>
        {address && (
          <Btn kind="second" icon="copy" onClick={() => void copy()}>
            复制地址
          </Btn>
        )}
        {!exists && !address && (
          <Btn kind="second" working={create.working} onClick={() => create.run({})}>
            要一个订阅地址
          </Btn>
        )}
        {exists && !address && (
          <ConfirmBtn
            kind="second"
            title="换一个新地址？"
            words="旧地址马上失效，已经订阅的日历要换成新地址。"
            confirmLabel="换新地址"
            command={create}
            onConfirm={() => create.run({})}
          >
            换新地址
          </ConfirmBtn>
        )}
        {exists && (
          <ConfirmBtn
            kind="quiet"
            title="收回订阅地址？"
            words="收回后，订阅了的日历不再更新。"
            confirmLabel="收回"
            command={revoke}
            onConfirm={() => revoke.run({})}
          >
            收回地址
          </ConfirmBtn>
        )}
      </Btns>
    </Card>
  );
}
