import { View } from '@prims';
import { cancelBooking, confirmHold } from '../../../../shared/activities/endpoints';
import type { MyBooking } from '../../../../shared/activities/replies';
import { seatsUntil } from '../../../../shared/activities/rules';
import { LIVE_STATES } from '../../../../shared/activities/schema';
import { proxyWords } from '../../../../shared/residents/proxy';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn, BtnLink } from '../../components/btn/btn';
import { Card, CardHead } from '../../components/card/card';
import { ConfirmBtn } from '../../components/sheet/confirm-btn';
import { Tag, Tags } from '../../components/tag/tag';
import { urlOf } from '../../platform/navigate';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';
import { refreshBookings } from './use-booking';
import { ENTRY_TAGS, whenWords } from './words';

/** What I booked for a neighbour who has no phone: their ticket to print, a yes to a seat kept for them, and the way out. */
export function NeighbourBooking({ booking, now }: { booking: MyBooking; now: string }) {
  const { activityId, title, place, entry } = booking;
  const done = (words: string) => ({
    onDone: () => {
      void refreshBookings();
      toast(words);
    },
    onRefused: () => void refreshBookings(),
  });
  const name = entry.proxy?.personName ?? '邻居';
  const cancel = useCommand(cancelBooking, done(`替${name}退掉了`));
  const confirm = useCommand(confirmHold, done(`好，位子是${name}的了`));
  const params = { activityId, sessionId: entry.sessionId };
  const which = { householdId: entry.householdId, entryId: entry.entryId };
  const tag = ENTRY_TAGS[entry.state];
  const live = LIVE_STATES.includes(entry.state) && now < seatsUntil(booking);
  return (
    <Card label={`代${name}报的：${title}`}>
      <CardHead title={title} />
      <View className="stack">
        <View className="t-bold">{`代${name}报的`}</View>
        <View className="t-sub">
          <View>{[whenWords(booking, now), place].join(' · ')}</View>
          <View>{entry.sentence}</View>
          {entry.proxy && <View>{proxyWords(entry.proxy)}</View>}
        </View>
        <Tags>
          <Tag tone={tag.tone} icon={tag.icon}>
            {tag.words}
          </Tag>
        </Tags>
        {entry.state === 'held' && live && (
          <>
            <ErrorBanner error={confirm.error} />
            <Btn wide working={confirm.working} onClick={() => confirm.run({ params, body: which })}>
              {`替${name}确认要来`}
            </Btn>
          </>
        )}
        {entry.state === 'booked' && (
          <BtnLink
            wide
            kind="second"
            icon="qr-code"
            to={urlOf('ticket', { ...params, householdId: entry.householdId })}
          >
            打开票
          </BtnLink>
        )}
        {live && (
          <ConfirmBtn
            kind="quiet"
            wide
            title={`替${name}退掉？`}
            words={`先和${name}说好。退掉以后，位子马上给候补的第一家；想再来要重新报名。`}
            confirmLabel="退掉"
            command={cancel}
            onConfirm={() => cancel.run({ params, body: which })}
          >
            {`替${name}退掉`}
          </ConfirmBtn>
        )}
      </View>
    </Card>
  );
}
