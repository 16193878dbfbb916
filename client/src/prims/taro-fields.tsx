import { Picker, Input as TaroInput, Textarea as TaroTextarea, View } from '@tarojs/components';
import type { InputProps, PickerProps, SelectProps, TextareaProps } from './props';
import { aria, join } from './taro-aria';

const KEYBOARD = { text: 'text', number: 'number', money: 'digit', code: 'text' } as const;

export const Input = ({
  value,
  onChange,
  placeholder,
  disabled,
  type = 'text',
  maxLength = 140,
  onEnter,
  ...p
}: InputProps) => (
  <TaroInput
    {...aria(p)}
    className={join('p-input', p.className)}
    value={value}
    onInput={(event) => onChange(event.detail.value)}
    onConfirm={onEnter}
    placeholder={placeholder}
    placeholderClass="p-placeholder"
    disabled={disabled}
    type={KEYBOARD[type]}
    maxlength={maxLength}
  />
);

export const Textarea = ({ value, onChange, placeholder, disabled, maxLength = -1, rows: _, ...p }: TextareaProps) => (
  <TaroTextarea
    {...aria(p)}
    className={join('p-textarea', p.className)}
    value={value}
    onInput={(event) => onChange(event.detail.value)}
    placeholder={placeholder}
    placeholderClass="p-placeholder"
    disabled={disabled}
    maxlength={maxLength}
    autoHeight
    disableDefaultPadding
  />
);

const picker =
  (mode: 'date' | 'time') =>
  ({ value, onChange, placeholder = '请选择', disabled, min, max, ...p }: PickerProps) => (
    <Picker
      {...aria(p, 'button')}
      mode={mode}
      value={value}
      start={min}
      end={max}
      disabled={disabled}
      onChange={(event) => onChange(event.detail.value)}
    >
      <View className={join('p-view p-input', p.className)}>{value || placeholder}</View>
    </Picker>
  );
/** 2026-11-25 */
export const DatePicker = picker('date');
/** 20:00 */
export const TimePicker = picker('time');

export const Select = ({ value, onChange, options, placeholder = '请选择', disabled, ...p }: SelectProps) => {
  const index = options.findIndex((option) => option.value === value);
  return (
    <Picker
      {...aria(p, 'button')}
      mode="selector"
      range={options.map((option) => option.label)}
      value={Math.max(0, index)}
      disabled={disabled}
      onChange={(event) => onChange(options[Number(event.detail.value)]?.value ?? value)}
    >
      <View className={join('p-view p-input p-select', p.className)}>{options[index]?.label ?? placeholder}</View>
    </Picker>
  );
};
