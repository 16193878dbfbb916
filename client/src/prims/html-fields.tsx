import { aria } from './html-aria';
import type { InputProps, PickerProps, SelectProps, TextareaProps } from './props';

const MODE = { text: 'text', number: 'numeric', money: 'decimal', code: 'text' } as const;

export const Input = ({
  value,
  onChange,
  placeholder,
  disabled,
  type = 'text',
  maxLength,
  onEnter,
  ...p
}: InputProps) => (
  <input
    {...aria(p)}
    className={`p-input ${p.className ?? ''}`}
    value={value}
    onChange={(event) => onChange(event.target.value)}
    onKeyDown={onEnter && ((event) => event.key === 'Enter' && onEnter())}
    placeholder={placeholder}
    disabled={disabled}
    inputMode={MODE[type]}
    autoCapitalize={type === 'code' ? 'characters' : undefined}
    autoComplete="off"
    spellCheck={type === 'text'}
    maxLength={maxLength}
  />
);

export const Textarea = ({ value, onChange, placeholder, disabled, maxLength, rows = 4, ...p }: TextareaProps) => (
  <textarea
    {...aria(p)}
    className={`p-textarea ${p.className ?? ''}`}
    value={value}
    onChange={(event) => onChange(event.target.value)}
    placeholder={placeholder}
    disabled={disabled}
    maxLength={maxLength}
    rows={rows}
  />
);

const picker =
  (type: 'date' | 'time') =>
  ({ value, onChange, disabled, min, max, ...p }: PickerProps) => (
    <input
      {...aria(p)}
      className={`p-input ${p.className ?? ''}`}
      type={type}
      value={value}
      min={min}
      max={max}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value)}
    />
  );
/** 2026-11-25 */
export const DatePicker = picker('date');
/** 20:00 */
export const TimePicker = picker('time');

export const Select = ({ value, onChange, options, placeholder, disabled, ...p }: SelectProps) => (
  <select
    {...aria(p)}
    className={`p-input ${p.className ?? ''} p-select`}
    value={value}
    disabled={disabled}
    onChange={(event) => onChange(event.target.value)}
  >
    {placeholder && !options.some((option) => option.value === value) && <option value={value}>{placeholder}</option>}
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))}
  </select>
);
