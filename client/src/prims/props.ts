import type { CSSProperties, ReactNode } from 'react';

/** What a screen reader hears; the same names on both targets. */
export interface Aria {
  id?: string;
  role?: string;
  ariaLabel?: string;
  /** id of the element whose text is the name (h5; WeChat reads ariaLabel only) */
  ariaLabelledBy?: string;
  /** id of the element with the help or the error (h5) */
  ariaDescribedBy?: string;
  ariaHidden?: boolean;
  ariaChecked?: boolean;
  ariaSelected?: boolean;
  ariaPressed?: boolean;
  ariaExpanded?: boolean;
  ariaDisabled?: boolean;
  ariaInvalid?: boolean;
  ariaRequired?: boolean;
  ariaModal?: boolean;
  ariaCurrent?: 'page' | 'step' | 'true';
  ariaLive?: 'polite' | 'assertive';
  ariaLevel?: number;
}

export interface BoxProps extends Aria {
  className?: string;
  style?: CSSProperties;
  children?: ReactNode;
}

export type Tag =
  | 'div'
  | 'main'
  | 'header'
  | 'footer'
  | 'nav'
  | 'section'
  | 'article'
  | 'aside'
  | 'p'
  | 'dl'
  | 'dt'
  | 'dd';

export interface ViewProps extends BoxProps {
  /** the HTML element on h5 */
  as?: Tag;
  onClick?: () => void;
  /** h5 only: pressed keys, e.g. ArrowDown; call `stop` to keep the browser from acting on it */
  onKey?: (key: string, stop: () => void) => void;
  /** h5 only: 0 lets the keyboard reach it (a scrolling region), -1 lets code focus it */
  tabIndex?: 0 | -1;
}

export interface ButtonProps extends BoxProps {
  onClick?: () => void;
  disabled?: boolean;
  submit?: boolean;
  onKey?: ViewProps['onKey'];
  tabIndex?: 0 | -1;
}

export interface LinkProps extends BoxProps {
  /** a page with its query, made by urlOf(…) */
  to: string;
}

export interface HeadingProps extends BoxProps {
  level: 1 | 2 | 3;
}

export interface FieldProps extends Aria {
  className?: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  disabled?: boolean;
}

export interface InputProps extends FieldProps {
  /** which keyboard the phone shows; `money` has a decimal point, `code` is letters and digits without autocorrection */
  type?: 'text' | 'number' | 'money' | 'code';
  maxLength?: number;
  onEnter?: () => void;
}

export interface TextareaProps extends FieldProps {
  maxLength?: number;
  rows?: number;
}

export interface PickerProps extends FieldProps {
  /** smallest and largest value, in the value's own form */
  min?: string;
  max?: string;
}

export interface SelectProps extends FieldProps {
  options: readonly { value: string; label: string }[];
}

export interface ImageProps extends Aria {
  className?: string;
  src: string;
  /** empty for decoration */
  alt: string;
  /** fills its box and is cut at the edges; without it the whole picture is shown */
  fill?: boolean;
}

export interface FormProps extends BoxProps {
  onSubmit: () => void;
}
