import { useEffect } from 'react';
import { arriveAtMuster, listMyCalls } from '../../../../shared/musters/endpoints';
import { Card, CardHead } from '../../components/card/card';
import { CodeEntry } from '../../components/scan/code-entry';
import { refresh } from '../../platform/cache';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';

interface Props {
  musterId: string;
  /** from the code scanned on site; '' otherwise */
  scanned: string;
}

/** On site: the code the group's owner shows this minute, scanned or typed. */
export function ArriveCard({ musterId, scanned }: Props) {
  const arrive = useCommand(arriveAtMuster, {
    onDone: () => {
      void refresh(listMyCalls);
      toast('到了，已经记下');
    },
  });
  const send = (code: string) => arrive.run({ params: { musterId }, body: { code } });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the code is only good this minute and is sent once
  useEffect(() => {
    if (scanned) send(scanned);
  }, [scanned]);
  return (
    <Card label="到场">
      <CardHead title="到场了，签个到" />
      <CodeEntry
        label="现场的签到码"
        act="签到"
        onCode={send}
        working={arrive.working}
        error={arrive.error}
        help="向组长要这一分钟的码，没有手机就请组长点名。"
      />
    </Card>
  );
}
