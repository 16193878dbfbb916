import type { SessionForMe } from '../../../../shared/activities/schema';
import { ActionBar } from '../../components/action-bar/action-bar';
import { Btn } from '../../components/btn/btn';
import type { Booking } from './use-booking';
import { actOf, whenWords } from './words';

interface Props {
  session: SessionForMe;
  booking: Booking;
  now: string;
}

/** 剩 3 个名额 · 报名; nothing once my household is in. */
export function ActivityBar({ session, booking, now }: Props) {
  const act = actOf(session.openness, session.free);
  const inside = session.mine.some(({ state }) => ['booked', 'held', 'waiting', 'entered'].includes(state));
  if (inside || act === null) return null;
  const { proxy, book, send, party } = booking;
  return (
    <ActionBar
      fact={session.sentence}
      note={proxy.missing ?? `${whenWords(session, now)}${party > 1 ? `，${party} 人` : ''}`}
    >
      <Btn working={book.working} disabled={proxy.missing !== null} onClick={send}>
        {act}
      </Btn>
    </ActionBar>
  );
}
