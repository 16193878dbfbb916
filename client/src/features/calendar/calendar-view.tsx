import type { Commitment } from '../../../../shared/calendar/commitment';
import type { LocalDay } from '../../../../shared/http/local-time';
import { Card } from '../../components/card/card';
import { Rows } from '../../components/card/rows';
import { SectionHead } from '../../components/card/section-head';
import { fullDay } from '../../components/days/day-words';
import type { Month } from '../../components/month/month-days';
import { MonthGrid } from '../../components/month/month-grid';
import { Empty } from '../../components/states/empty';
import { byDay } from './by-day';
import { CommitmentRow } from './commitment-row';

interface Props {
  items: readonly Commitment[];
  today: LocalDay;
  month: Month;
  day: LocalDay;
  onMonth: (month: Month) => void;
  onDay: (day: LocalDay) => void;
}

/** A month to look over, the chosen day to read, and what else the month still brings. */
export function CalendarView({ items, today, month, day, onMonth, onDay }: Props) {
  const days = byDay(items);
  const marks = Object.fromEntries([...days].map(([date, things]) => [date, things.length]));
  const ahead = [...days].filter(([date]) => date > day && date >= today);
  return (
    <>
      <Card label="月历">
        <MonthGrid month={month} onMonth={onMonth} value={day} onChange={onDay} marks={marks} today={today} />
      </Card>
      <SectionHead title={day === today ? `今天，${fullDay(day)}` : fullDay(day)} />
      <Day things={days.get(day) ?? []} />
      {ahead.map(([date, things]) => (
        <Coming key={date} date={date} things={things} />
      ))}
    </>
  );
}

const Coming = ({ date, things }: { date: LocalDay; things: readonly Commitment[] }) => (
  <>
    <SectionHead title={fullDay(date)} />
    <Day things={things} />
  </>
);

const Day = ({ things }: { things: readonly Commitment[] }) =>
  things.length === 0 ? (
    <Empty title="这天没有安排">报了岗位、订了活动和场地，都会自己记到这里。</Empty>
  ) : (
    <Card flush>
      <Rows>
        {things.map((one) => (
          <CommitmentRow key={`${one.kind} ${one.id}`} of={one} />
        ))}
      </Rows>
    </Card>
  );
