import { Button, Link, View } from '@prims';
import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/names';
import styles from './btn.module.css';

interface Look {
  /** one primary per screen; the others are second (outlined) or quiet (words only) */
  kind?: 'primary' | 'second' | 'quiet';
  small?: boolean;
  wide?: boolean;
  icon?: IconName;
  /** spoken instead of the words, which it must contain */
  ariaLabel?: string;
  children: ReactNode;
}

interface BtnProps extends Look {
  onClick?: () => void;
  /** sends the Form around it */
  submit?: boolean;
  disabled?: boolean;
  /** a request is on its way: says so, and takes no second press */
  working?: boolean;
}

const classOf = ({ kind = 'primary', small, wide }: Omit<Look, 'children'>, off = false) =>
  [styles.btn, styles[kind], small && styles.small, wide && styles.wide, off && styles.off].filter(Boolean).join(' ');

export const Btn = ({ onClick, submit, disabled = false, working = false, children, ...look }: BtnProps) => (
  <Button
    className={classOf(look, disabled || working)}
    ariaLabel={look.ariaLabel}
    disabled={disabled || working}
    submit={submit}
    onClick={onClick}
  >
    {look.icon && <Icon name={look.icon} size="s" />}
    {working ? '正在提交…' : children}
  </Button>
);

/** Leads to a page: `to={urlOf('draft')}`. */
export const BtnLink = ({ to, children, ...look }: Look & { to: string }) => (
  <Link className={classOf(look)} ariaLabel={look.ariaLabel} to={to}>
    {look.icon && <Icon name={look.icon} size="s" />}
    {children}
  </Link>
);

/** Buttons of equal width beside each other; below each other in 长辈版. */
export const Btns = ({ children }: { children: ReactNode }) => <View className={styles.btns}>{children}</View>;
