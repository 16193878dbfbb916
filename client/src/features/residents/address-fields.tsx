import { View } from '@prims';
import { NO_UNIT } from '../../../../shared/places/address';
import { TextField } from '../../components/field/text-field';
import styles from './address-fields.module.css';

export const EMPTY_ADDRESS = { compound: '', building: '', unit: '', room: '' };
export type Address = typeof EMPTY_ADDRESS;

export const isWholeAddress = ({ compound, building, room }: Address): boolean =>
  [compound, building, room].every((part) => part.trim() !== '');

/** A building without units is written without one. */
export const whole = ({ compound, building, unit, room }: Address): Address => ({
  compound,
  building,
  unit: unit.trim() || NO_UNIT,
  room,
});

interface Props {
  value: Address;
  onChange: (part: Partial<Address>) => void;
  wrong: Record<string, string>;
}

/** A household as it stands on the door: 机械厂家属院, 3, 1, 301. */
export const AddressFields = ({ value, onChange, wrong }: Props) => (
  <>
    <TextField
      label="小区"
      value={value.compound}
      onChange={(compound) => onChange({ compound })}
      placeholder="比如：机械厂家属院"
      error={wrong.compound}
      maxLength={30}
    />
    <View className={styles.three}>
      <TextField
        label="楼号"
        value={value.building}
        onChange={(building) => onChange({ building })}
        placeholder="3"
        error={wrong.building}
        maxLength={8}
      />
      <TextField
        label="单元"
        value={value.unit}
        onChange={(unit) => onChange({ unit })}
        placeholder="可空"
        error={wrong.unit}
        maxLength={8}
      />
      <TextField
        label="房号"
        value={value.room}
        onChange={(room) => onChange({ room })}
        placeholder="301"
        error={wrong.room}
        maxLength={8}
      />
    </View>
  </>
);
