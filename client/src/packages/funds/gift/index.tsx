import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { GiftView } from '../../../features/donations/gift-view';
import { useGift } from '../../../features/donations/use-gift';
import { useParam } from '../../../platform/navigate';

/** A gift of mine: where the cashier leads back to, and the record for later. */
export default function GiftPage() {
  // The cashier's own word for it; only that somebody turned away is worth believing, and only for the words shown.
  const turnedAway = useParam('pay') === 'cancel';
  const { gift, asking, askOn } = useGift(useParam('fundId'), useParam('orderNo'), !turnedAway);
  return (
    <Page title="我的捐款" needs="resident">
      <Loaded of={gift}>
        {(shown) => <GiftView gift={shown} asking={asking} askOn={askOn} turnedAway={turnedAway} />}
      </Loaded>
    </Page>
  );
}
