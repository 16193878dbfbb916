import { Loaded } from '../../../components/loaded/loaded';
import { Columns } from '../../../components/page/columns';
import { Page } from '../../../components/page/page';
import { CalendarView } from '../../../features/calendar/calendar-view';
import { DownloadBtn } from '../../../features/calendar/download-btn';
import { FeedCard } from '../../../features/calendar/feed-card';
import { useMonth } from '../../../features/calendar/use-month';
import { usePullToRefresh } from '../../../platform/pull-to-refresh';

function MyCalendar() {
  const { calendar, choose, turn, span, ...shown } = useMonth();
  usePullToRefresh(calendar);
  return (
    <Columns
      aside={
        <>
          <DownloadBtn span={span} />
          <FeedCard exists={calendar.data?.feed != null} />
        </>
      }
    >
      <Loaded of={calendar}>
        {({ items }) => <CalendarView {...shown} items={items} onMonth={turn} onDay={choose} />}
      </Loaded>
    </Columns>
  );
}

export default function MyCalendarPage() {
  return (
    <Page title="我的日历" needs="resident">
      <MyCalendar />
    </Page>
  );
}
