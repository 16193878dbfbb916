import { View } from '@prims';
import { exportBudget } from '../../../../shared/budgets/endpoints';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { Card, CardHead } from '../../components/card/card';
import { webAddress } from '../../platform/address';
import { saveTextFile } from '../../platform/files';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';
import styles from './check-card.module.css';

/** Everybody's ballots, without names, in the format researchers use: count them again yourself. */
export function CheckCard({ roundId }: { roundId: string }) {
  const download = useCommand(exportBudget, {
    onDone: async ({ fileName, text }) => {
      await saveTextFile(fileName, text);
      toast('全部选票存成了文件');
    },
  });
  return (
    <Card label="自己算一遍">
      <CardHead title="自己算一遍" />
      <View className="stack">
        <View className="t-sub">
          文件里是全部选票，打乱了次序，看不出哪张是谁的。用懂这种文件的任何工具再算一遍，结果应当一样。
        </View>
        <ErrorBanner error={download.error} />
        <View>
          <Btn
            kind="second"
            icon="download"
            working={download.working}
            onClick={() => download.run({ params: { roundId } })}
          >
            下载全部选票（.pb）
          </Btn>
        </View>
        <View
          className={`t-sub ${styles.address}`}
        >{`有电脑的可以用小马扎的核对程序：${webAddress('/verify.mjs')}，运行 node verify.mjs budget 加文件名。`}</View>
      </View>
    </Card>
  );
}
