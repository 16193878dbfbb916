import { View } from '@prims';
import type { Zone } from '../../../../../shared/venues/schema';
import { Btn } from '../../../components/btn/btn';
import { FormCard } from '../../../components/field/form-card';
import { SwitchRow } from '../../../components/field/switch-row';
import { TextField } from '../../../components/field/text-field';
import type { FieldsProps } from './fields-props';
import styles from './form.module.css';
import { nextZone } from './venue-form';

interface Props extends FieldsProps {
  /** letters the stored venue has: bookings go by them, so they stay */
  used: readonly string[];
}

const SHARED_SEATS = 10;

/** The parts that can be had on their own: a table for one household, or a corner for so many people at once. */
export function ZoneFields({ value, change, problems, used }: Props) {
  const { zones } = value;
  const put = (zoneId: string, part: Partial<Zone>) =>
    change({ zones: zones.map((zone) => (zone.zoneId === zoneId ? { ...zone, ...part } : zone)) });
  const added = nextZone(zones, used);
  return (
    <FormCard title="分区">
      <View className="t-sub">一张台、一间屋，能单独约的就算一个分区。用过的分区不能删，可以停用。</View>
      {zones.map((zone, at) => (
        <View key={zone.zoneId} role="group" ariaLabel={zone.name || `分区 ${at + 1}`} className={styles.part}>
          <TextField
            label={`分区 ${at + 1} 的名字`}
            value={zone.name}
            onChange={(name) => put(zone.zoneId, { name })}
            maxLength={12}
            error={problems[`zones.${at}.name`]}
            required
          />
          <SwitchRow
            label={`几家一起用：${zone.name}`}
            note={zone.capacity === null ? '现在一次只给一家' : '按人数，坐满为止'}
            checked={zone.capacity !== null}
            onChange={(shared) => put(zone.zoneId, { capacity: shared ? SHARED_SEATS : null })}
          />
          {zone.capacity !== null && (
            <TextField
              label="最多坐几个人"
              type="number"
              value={zone.capacity === 0 ? '' : String(zone.capacity)}
              onChange={(typed) => put(zone.zoneId, { capacity: Number(typed) || 0 })}
              maxLength={3}
              error={problems[`zones.${at}.capacity`]}
            />
          )}
          <SwitchRow
            label={`可以约：${zone.name}`}
            note="在修的时候关上"
            checked={zone.open}
            onChange={(open) => put(zone.zoneId, { open })}
          />
          {!used.includes(zone.zoneId) && zones.length > 1 && (
            <View className={styles.buttons}>
              <Btn
                small
                kind="quiet"
                ariaLabel={`去掉${zone.name}`}
                onClick={() => change({ zones: zones.filter((one) => one.zoneId !== zone.zoneId) })}
              >
                去掉
              </Btn>
            </View>
          )}
        </View>
      ))}
      {problems.zones && <View className={styles.wrong}>{problems.zones}</View>}
      {added && (
        <Btn kind="second" icon="plus" wide onClick={() => change({ zones: [...zones, added] })}>
          再加一个分区
        </Btn>
      )}
    </FormCard>
  );
}
