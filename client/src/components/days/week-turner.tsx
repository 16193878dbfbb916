import { View } from '@prims';
import { addDays, type LocalDay } from '../../../../shared/http/local-time';
import { Btn, Btns } from '../btn/btn';
import { weekWords } from './day-words';

const WEEK = 7;

/** Which week is shown, and the way to the ones beside it. */
export const WeekTurner = ({ from, onTurn }: { from: LocalDay; onTurn: (from: LocalDay) => void }) => (
  <>
    <View className="t-h3" ariaLive="polite">
      {weekWords(from)}
    </View>
    <Btns>
      <Btn kind="second" small onClick={() => onTurn(addDays(from, -WEEK))}>
        前一周
      </Btn>
      <Btn kind="second" small onClick={() => onTurn(addDays(from, WEEK))}>
        后一周
      </Btn>
    </Btns>
  </>
);
