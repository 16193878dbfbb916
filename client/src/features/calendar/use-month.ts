import { useState } from 'react';
import { getMyCalendar } from '../../../../shared/calendar/endpoints';
import { addDays, type LocalDay, localDay } from '../../../../shared/http/local-time';
import { addMonths, firstOf, type Month, monthOf } from '../../components/month/month-days';
import { useNow } from '../../platform/clock';
import { useEndpoint } from '../../platform/use-endpoint';

/** The month looked at, the day chosen in it, and what the server knows of it. */
export function useMonth() {
  const today = localDay(useNow(60_000));
  const [month, setMonth] = useState<Month>(monthOf(today));
  const [day, choose] = useState<LocalDay>(today);
  const span = { from: firstOf(month), to: addDays(firstOf(addMonths(month, 1)), -1) };
  const calendar = useEndpoint(getMyCalendar, { query: span }, { keep: true });
  const turn = (next: Month) => {
    setMonth(next);
    choose(next === monthOf(today) ? today : firstOf(next));
  };
  return { today, month, day, choose, turn, span, calendar };
}
