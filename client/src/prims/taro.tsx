import { Image as TaroImage, Text as TaroText, View as TaroView } from '@tarojs/components';
import { createContext, useContext } from 'react';
import { go } from '../platform/navigate';
import type { BoxProps, ButtonProps, FormProps, HeadingProps, ImageProps, LinkProps, ViewProps } from './props';
import { aria, join } from './taro-aria';

const box = (p: BoxProps, base: string, role?: string) => ({
  ...aria(p, role),
  className: join(base, p.className),
  style: p.style,
});

// What HTML elements say by themselves, said in words.
const ROLES = { nav: 'navigation', main: 'main', header: 'banner', footer: 'contentinfo' } as const;
const roleOf = (as: ViewProps['as']) => (as && as in ROLES ? ROLES[as as keyof typeof ROLES] : undefined);

export const View = ({ as, children, onClick, onKey: _, tabIndex: __, ...p }: ViewProps) => (
  <TaroView {...box(p, 'p-view', roleOf(as))} onClick={onClick}>
    {children}
  </TaroView>
);

export const Text = ({ children, ...p }: BoxProps) => <TaroText {...box(p, 'p-text')}>{children}</TaroText>;

/** What the form around a submit button does: WeChat's own form knows only its own <button>. */
const Submit = createContext<(() => void) | undefined>(undefined);

/** A view that says it is a button: WeChat's own <button> brings a look that cannot be taken off whole. */
export const Button = ({ children, onClick, disabled, submit, onKey: _, tabIndex: __, ...p }: ButtonProps) => {
  const onSubmit = useContext(Submit);
  const press = submit ? onSubmit : onClick;
  return (
    <TaroView
      {...box({ ...p, ariaDisabled: p.ariaDisabled || disabled }, 'p-view p-button', 'button')}
      hoverClass={disabled ? 'none' : 'is-pressed'}
      onClick={disabled ? undefined : press}
    >
      {children}
    </TaroView>
  );
};

export const Link = ({ to, children, ...p }: LinkProps) => (
  <TaroView {...box(p, 'p-view p-link', 'link')} hoverClass="is-pressed" onClick={() => go(to)}>
    {children}
  </TaroView>
);

export const Heading = ({ level, children, ...p }: HeadingProps) => (
  <TaroView {...box({ ...p, ariaLevel: level }, 'p-view p-heading', 'heading')}>{children}</TaroView>
);
export const List = ({ children, ...p }: BoxProps) => <TaroView {...box(p, 'p-view', 'list')}>{children}</TaroView>;
export const OrderedList = List;
export const Item = ({ children, ...p }: BoxProps) => <TaroView {...box(p, 'p-view', 'listitem')}>{children}</TaroView>;

export const Image = ({ src, alt, fill, className, ...p }: ImageProps) => (
  <TaroImage
    {...aria({ ...p, ariaLabel: alt, ariaHidden: alt === '' })}
    className={className}
    src={src}
    mode={fill ? 'aspectFill' : 'aspectFit'}
  />
);

export const Form = ({ onSubmit, children, ...p }: FormProps) => (
  <Submit.Provider value={onSubmit}>
    <TaroView {...box(p, 'p-view')}>{children}</TaroView>
  </Submit.Provider>
);

export { DatePicker, Input, Select, Textarea, TimePicker } from './taro-fields';
