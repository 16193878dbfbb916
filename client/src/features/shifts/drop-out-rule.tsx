import type { ShiftDetail } from '../../../../shared/shifts/schema';
import { Banner } from '../../components/banner/banner';
import { weekdayClock } from './shift-words';

interface Props {
  shift: ShiftDetail;
  /** I have a seat */
  held: boolean;
  now: string;
}

/** What happens when something comes up: until when nobody minds, and what to do later. */
export const DropOutRule = ({ shift, held, now }: Props) => (
  <Banner icon="undo-2" title="临时有事没关系">
    {now < shift.dropOutUntilAt
      ? `${weekdayClock(shift.dropOutUntilAt)} 前退出，位子马上给下一位；再晚就给队长打个电话。`
      : `${held ? '' : '这一班快开始了，报了名'}来不了请先给队长打个电话。${held ? '现在' : '再'}退出会记一笔，只有您和队长看得见。`}
  </Banner>
);
