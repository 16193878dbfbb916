import { View } from '@prims';
import { useState } from 'react';
import type { Reply } from '../../../../shared/http/endpoint';
import { exportMyData } from '../../../../shared/residents/endpoints';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { Card, CardHead } from '../../components/card/card';
import { isBrowser } from '../../platform/address';
import { call } from '../../platform/call';
import { CallError } from '../../platform/call-error';
import { copyText, saveTextFile } from '../../platform/files';
import { toast } from '../../platform/toast';
import styles from './form.module.css';

/** A copy of everything kept about me (个人信息保护法 Art. 45): a file in a browser, the clipboard in WeChat. */
export function ExportCard() {
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const run = async () => {
    setWorking(true);
    setError(null);
    try {
      await hand(await call(exportMyData));
    } catch (failure) {
      if (failure instanceof CallError) setError(failure);
    } finally {
      setWorking(false);
    }
  };
  return (
    <Card label="导出我的数据">
      <CardHead title="导出我的数据" />
      <View className={styles.form}>
        <View>小马扎里和您有关的，一条不少：称呼、住户、消息、申请、投票的凭据。</View>
        <ErrorBanner error={error} />
        <Btn kind="second" wide icon={isBrowser ? 'download' : 'copy'} working={working} onClick={() => void run()}>
          {isBrowser ? '下载一份' : '复制一份'}
        </Btn>
      </View>
    </Card>
  );
}

async function hand(data: Reply<typeof exportMyData>): Promise<void> {
  const text = JSON.stringify(data, null, 2);
  if (isBrowser) await saveTextFile(`小马扎-我的数据-${data.exportedAt.slice(0, 10)}.json`, text);
  else await copyText(text);
  toast(isBrowser ? '已经下载，请收好' : '已经复制，可以粘贴到文件里收好');
}
