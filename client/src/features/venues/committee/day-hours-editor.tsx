import { View } from '@prims';
import type { DayHours, HoursRange } from '../../../../../shared/venues/schema';
import { Btn } from '../../../components/btn/btn';
import { TextField } from '../../../components/field/text-field';
import { TimeField } from '../../../components/field/time-field';
import styles from './form.module.css';
import { onQuarter, withRange } from './venue-form';

const MIDNIGHT = 24 * 60;
const MOST = 6;

interface Props {
  hours: DayHours;
  onChange: (hours: DayHours) => void;
  problems: Record<string, string>;
  /** of this day in the request: hours.0 */
  path: string;
}

/** The stretches a day is open; a lunch break is the gap between two of them. */
export function DayHoursEditor({ hours, onChange, problems, path }: Props) {
  const put = (at: number, part: Partial<HoursRange>) =>
    onChange(hours.map((range, index) => (index === at ? { ...range, ...part } : range)));
  return (
    <View className="stack">
      {hours.length === 0 && <View className="t-sub">这一天不开。</View>}
      {hours.map((range, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no name and keep their order
        <View key={at} role="group" ariaLabel={`第 ${at + 1} 段`} className={styles.part}>
          <View className={styles.pair}>
            <TimeField
              label="从"
              value={range.from}
              onChange={(from) => from !== null && put(at, { from: onQuarter(from) })}
              error={problems[`${path}.${at}.from`]}
            />
            <TimeField
              label="到"
              value={range.to}
              // 00:00 at the end of a day is its midnight.
              onChange={(to) => to !== null && put(at, { to: onQuarter(to) || MIDNIGHT })}
              error={problems[`${path}.${at}.to`] ?? problems[`${path}.${at}`]}
            />
          </View>
          <TextField
            label="这段做什么用（可不填）"
            value={range.use}
            onChange={(use) => put(at, { use })}
            maxLength={12}
            placeholder="例如：棋牌"
            error={problems[`${path}.${at}.use`]}
          />
          <View className={styles.buttons}>
            <Btn
              small
              kind="quiet"
              ariaLabel={`去掉第 ${at + 1} 段`}
              onClick={() => onChange(hours.filter((_, index) => index !== at))}
            >
              去掉
            </Btn>
          </View>
        </View>
      ))}
      {problems[path] && <View className={styles.wrong}>{problems[path]}</View>}
      {hours.length < MOST && (
        <Btn kind="second" icon="plus" small onClick={() => onChange(withRange(hours))}>
          加一段时间
        </Btn>
      )}
    </View>
  );
}
