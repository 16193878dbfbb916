import { createElement } from 'react';
import { go } from '../platform/navigate';
import { aria } from './html-aria';
import type { BoxProps, ButtonProps, FormProps, HeadingProps, ImageProps, LinkProps, ViewProps } from './props';

const box = (p: BoxProps, base?: string) => ({
  ...aria(p),
  className: base && p.className ? `${base} ${p.className}` : (p.className ?? base),
  style: p.style,
});

type KeyDown = (event: { key: string; preventDefault(): void }) => void;
const keys = (onKey: ViewProps['onKey']): { onKeyDown?: KeyDown } =>
  onKey ? { onKeyDown: (event) => onKey(event.key, () => event.preventDefault()) } : {};

export const View = ({ as = 'div', children, onClick, onKey, tabIndex, ...p }: ViewProps) =>
  createElement(as, { ...box(p), ...keys(onKey), onClick, tabIndex }, children);

export const Text = ({ children, ...p }: BoxProps) => <span {...box(p)}>{children}</span>;

export const Button = ({ children, onClick, disabled, submit, onKey, tabIndex, ...p }: ButtonProps) => (
  <button
    {...box(p, 'p-button')}
    {...keys(onKey)}
    type={submit ? 'submit' : 'button'}
    onClick={onClick}
    disabled={disabled}
    tabIndex={tabIndex}
  >
    {children}
  </button>
);

/** A real link: it can be opened in a new tab, and the plain click stays inside the app. */
export const Link = ({ to, children, ...p }: LinkProps) => (
  <a
    {...box(p, 'p-link')}
    href={to}
    onClick={(event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      go(to);
    }}
  >
    {children}
  </a>
);

export const Heading = ({ level, children, ...p }: HeadingProps) => createElement(`h${level}`, box(p), children);
export const List = ({ children, ...p }: BoxProps) => <ul {...box(p)}>{children}</ul>;
export const OrderedList = ({ children, ...p }: BoxProps) => <ol {...box(p)}>{children}</ol>;
export const Item = ({ children, ...p }: BoxProps) => <li {...box(p)}>{children}</li>;

export const Image = ({ src, alt, fill, className, ...p }: ImageProps) => (
  <img {...aria(p)} className={className} src={src} alt={alt} style={{ objectFit: fill ? 'cover' : 'contain' }} />
);

export const Form = ({ onSubmit, children, ...p }: FormProps) => (
  <form
    {...box(p)}
    noValidate
    onSubmit={(event) => {
      event.preventDefault();
      onSubmit();
    }}
  >
    {children}
  </form>
);

export { DatePicker, Input, Select, Textarea, TimePicker } from './html-fields';
