import type { ShiftDetail } from '../../../../shared/shifts/schema';
import { Banner } from '../../components/banner/banner';
import { weekdayClock } from './shift-words';

interface Props {
  shift: ShiftDetail;
  /** I have a seat; `late`: giving it up now is noted */
  held: { late: boolean } | null;
  now: string;
}

/** What happens when something comes up: until when nobody minds, and what to do later. */
export const DropOutRule = (props: Props) => (
  <Banner icon="undo-2" title="临时有事没关系">
    {wordsOf(props)}
  </Banner>
);

function wordsOf({ shift, held, now }: Props): string {
  if (now < shift.dropOutUntilAt)
    return `${weekdayClock(shift.dropOutUntilAt)} 前退出，位子马上给下一位；再晚就给队长打个电话。`;
  if (!held) return '这一班快开始了，报了名来不了请先给队长打个电话。再退出会记一笔，只有您和队长看得见。';
  if (!held.late) return '您是刚从候补补上来的，来不了就退出，不会记下。';
  return '来不了请先给队长打个电话。现在退出会记一笔，只有您和队长看得见。';
}
