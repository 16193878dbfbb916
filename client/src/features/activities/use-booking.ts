import { useState } from 'react';
import { isForHousehold } from '../../../../shared/activities/audience';
import { getClassroom } from '../../../../shared/activities/classroom-endpoints';
import { bookSession, getActivity, listActivities, listMyBookings } from '../../../../shared/activities/endpoints';
import type { Answers } from '../../../../shared/activities/questions';
import { type ActivityDetail, LIVE_STATES } from '../../../../shared/activities/schema';
import { useHome } from '../../components/household/use-home';
import { useOnBehalf } from '../../components/proxy/use-on-behalf';
import { refresh } from '../../platform/cache';
import { useDraft } from '../../platform/draft';
import { useRemindMe } from '../../platform/remind-me';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';

const DONE = {
  booked: '报上了',
  held: '名额给您留着了',
  waiting: '排上候补了，有位子就告诉您',
  entered: '登记好了，等摇号',
} as const;

/** Reads again everything that shows seats or bookings; a class asks for its children once there is a seat for them. */
export const refreshBookings = (): Promise<void> => refresh(getActivity, listActivities, listMyBookings, getClassroom);

/** The form of a booking: party, answers, for whom. What is typed stays on this device until it is sent. */
export function useBooking(activity: ActivityDetail | null, sessionId: string | null) {
  const [party, setParty] = useState<number | null>(null);
  const form = useDraft<{ answers: Answers }>(`booking:${activity?.activityId ?? ''}`, { answers: {} });
  const proxy = useOnBehalf();
  const inside = activity?.sessions
    .find((one) => one.sessionId === sessionId)
    ?.mine.find(({ state }) => LIVE_STATES.includes(state));
  // The home that is in already, else one the activity is for.
  const home = useHome((householdId) =>
    inside ? inside.householdId === householdId : activity !== null && isForHousehold(activity.audience, householdId),
  );
  const book = useCommand(bookSession, {
    onDone: ({ entry }) => {
      form.clear();
      void refreshBookings();
      toast(DONE[entry.state as keyof typeof DONE] ?? '好了');
    },
    onRefused: () => void refresh(getActivity),
  });
  const remindMe = useRemindMe('booking');
  const sendKnowing = (anyway?: true) => {
    if (!activity || !sessionId || proxy.missing) return;
    const { onBehalf } = proxy;
    book.run({
      params: { activityId: activity.activityId, sessionId },
      body: {
        householdId: onBehalf ? undefined : home.householdId,
        party: size,
        answers: form.value.answers,
        onBehalf,
        anyway,
      },
    });
  };
  const size = party ?? activity?.party.min ?? 1;
  return {
    party: size,
    setParty,
    answers: form.value.answers,
    answer: (questionId: string, words: string) =>
      form.change({ answers: { ...form.value.answers, [questionId]: words } }),
    proxy,
    home,
    book,
    send: () => {
      // A neighbour's messages go to the neighbour.
      if (proxy.draft.forWhom !== 'neighbour') remindMe();
      sendKnowing();
    },
    /** the same again, knowing of the shift I have promised then */
    sendAnyway: () => sendKnowing(true),
  };
}
export type Booking = ReturnType<typeof useBooking>;
