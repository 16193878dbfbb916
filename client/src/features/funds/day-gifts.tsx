import { View } from '@prims';
import { listPublicGifts } from '../../../../shared/funds/public-endpoints';
import type { LedgerRow } from '../../../../shared/funds/view';
import { yuan } from '../../../../shared/http/money';
import { KeyValue } from '../../components/key-value/key-value';
import { Loaded } from '../../components/loaded/loaded';
import { Skeleton } from '../../components/states/skeleton';
import { clockWords } from '../../platform/time';
import { useEndpoint } from '../../platform/use-endpoint';

/** A day's gifts one by one: amount and number in the books, never a name. */
export function DayGifts({ fundId, row }: { fundId: string; row: LedgerRow }) {
  const day = useEndpoint(listPublicGifts, { params: { fundId, day: row.day } });
  return (
    <Loaded of={day} skeleton={<Skeleton lines={2} />}>
      {({ gifts }) => (
        <View className="stack">
          <KeyValue
            items={gifts
              .filter(({ projectNo }) => projectNo === row.projectNo)
              .map(({ seq, at, amountFen }) => [`第 ${seq} 笔 ${clockWords(at)}`, `${yuan(amountFen)} 元`] as const)}
          />
          <View className="t-note">捐款人的名字不进账本。愿意留名的，在“谁捐了”里。</View>
        </View>
      )}
    </Loaded>
  );
}
