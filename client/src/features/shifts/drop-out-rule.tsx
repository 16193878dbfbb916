import type { ShiftDetail } from '../../../../shared/shifts/schema';
import { Banner } from '../../components/banner/banner';
import { weekdayClock } from './shift-words';

/** What happens when something comes up: until when nobody minds, and what to do later. */
export const DropOutRule = ({ shift, now }: { shift: ShiftDetail; now: string }) => (
  <Banner icon="undo-2" title="临时有事没关系">
    {now < shift.dropOutUntilAt
      ? `${weekdayClock(shift.dropOutUntilAt)} 前退出，位子马上给下一位；再晚就给队长打个电话。`
      : '来不了请先给队长打个电话。现在退出会记一笔，只有您和队长看得见。'}
  </Banner>
);
