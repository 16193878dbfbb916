import { Btn, Btns } from '../btn/btn';
import { addMonths } from './month-days';

interface Props {
  month: string;
  /** the present one: nothing lies beyond it yet */
  last: string;
  onTurn: (month: string) => void;
}

/** The way from a month's list to the ones beside it. */
export const MonthTurner = ({ month, last, onTurn }: Props) => (
  <Btns>
    <Btn kind="second" onClick={() => onTurn(addMonths(month, -1))}>
      上一个月
    </Btn>
    <Btn kind="second" disabled={month >= last} onClick={() => onTurn(addMonths(month, 1))}>
      下一个月
    </Btn>
  </Btns>
);
