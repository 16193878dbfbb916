import { getMuster, listMyCalls } from '../../../../../shared/musters/endpoints';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { CallMoreCard } from '../../../features/musters/committee/call-more-card';
import { StandDownCard } from '../../../features/musters/committee/stand-down-card';
import { MusterView } from '../../../features/musters/muster-view';
import { isLive } from '../../../features/musters/words';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';
import { usePullToRefresh } from '../../../platform/pull-to-refresh';
import { useEndpoint } from '../../../platform/use-endpoint';

/** Fast enough to watch people come, slow enough for a phone's battery. */
const EVERY_MS = 8_000;

function Muster() {
  const musterId = useParam('musterId');
  const scanned = useParam('code');
  const muster = useEndpoint(getMuster, { params: { musterId } }, { every: EVERY_MS });
  const calls = useEndpoint(listMyCalls);
  const now = useNow();
  usePullToRefresh(muster, calls);
  const mine = calls.data?.calls.find((call) => call.musterId === musterId);
  return (
    <Loaded of={muster}>
      {(shown) => (
        <>
          <MusterView muster={shown} mine={mine} scanned={scanned} now={now} />
          {isLive(shown) && shown.mayCommand && <CallMoreCard muster={shown} />}
          {isLive(shown) && shown.mayCommand && <StandDownCard musterId={musterId} />}
        </>
      )}
    </Loaded>
  );
}

export default function MusterPage() {
  return (
    <Page title="集结" needs="resident">
      <Muster />
    </Page>
  );
}
