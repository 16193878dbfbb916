import { View } from '@prims';
import { Btn } from '../../../components/btn/btn';
import { Card, CardHead } from '../../../components/card/card';
import { QrCode } from '../../../components/qr/qr-code';
import { webAddress } from '../../../platform/address';
import { copyText } from '../../../platform/files';
import { urlOf } from '../../../platform/navigate';
import { toast } from '../../../platform/toast';

/** The page anybody may read, to be printed on a notice or passed on. */
export function ShareCard({ roundId }: { roundId: string }) {
  const address = webAddress(urlOf('publicBudget', { roundId }));
  const copy = async () => {
    await copyText(address);
    toast('链接复制好了');
  };
  return (
    <Card label="公开的页面">
      <CardHead title="公开的页面" note="不用登录" />
      <View className="stack">
        <View className="t-sub">扫这个码，谁都能看项目、看结果、看谁出的钱；可以印在公告上。</View>
        <QrCode value={address} label="票选的公开页面" />
        <Btn kind="second" icon="copy" onClick={() => void copy()}>
          复制链接
        </Btn>
      </View>
    </Card>
  );
}
