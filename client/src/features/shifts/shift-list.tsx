import { localDay } from '../../../../shared/http/local-time';
import type { ShiftCard } from '../../../../shared/shifts/schema';
import { Btn, BtnLink } from '../../components/btn/btn';
import { Empty } from '../../components/states/empty';
import { urlOf } from '../../platform/navigate';
import { dayWords } from '../../platform/time';
import { faceOf } from './card-face';
import type { Filter } from './shift-filter';
import { ShiftSlot } from './shift-slot';

interface Props {
  /** everything of the day, and what the filter leaves */
  all: readonly ShiftCard[];
  shifts: readonly ShiftCard[];
  /** the next one on a later day */
  next: ShiftCard | null;
  now: string;
  filter: Filter;
  onDay: (day: string) => void;
  onAll: () => void;
}

/** The day's shifts by their start, or what to do when there are none. */
export function ShiftList({ all, shifts, next, now, filter, onDay, onAll }: Props) {
  const first = shifts.find((shift) => faceOf(shift).act === 'come');
  if (shifts.length > 0)
    return (
      <>
        {shifts.map((shift) => (
          <ShiftSlot key={shift.shiftId} shift={shift} first={shift === first} />
        ))}
      </>
    );
  if (filter === 'team' && all.length > 0)
    return (
      <Empty title="我的队这天没有岗位" action={<BtnLink to={urlOf('teams')}>看看小队</BtnLink>}>
        入了队，队里的岗位会列在这里。
      </Empty>
    );
  if (all.length > 0)
    return (
      <Empty title="按这个条件没有找到" action={<Btn onClick={onAll}>看全部 {all.length} 个岗位</Btn>}>
        这天还有别的岗位，换个条件看看。
      </Empty>
    );
  return (
    <Empty
      title="这天没有岗位"
      action={
        next && (
          <Btn onClick={() => onDay(localDay(next.startsAt))}>
            看{dayWords(next.startsAt, now)}的“{next.title}”
          </Btn>
        )
      }
    >
      {next ? '最近的一个在下面。' : '两周里还没有安排。入了小队，有新岗位会先看到。'}
    </Empty>
  );
}
