import { View } from '@prims';
import styles from './icon.module.css';
import type { IconName } from './names';

interface Props {
  name: IconName;
  /** `s` 18 px, `xs` 14 px (in tags), `fill` as large as its box; otherwise 24 px; all grow with the text */
  size?: 's' | 'xs' | 'fill';
  className?: string;
}

/** Decoration beside words: colour from the text around it, never read aloud. */
export const Icon = ({ name, size, className }: Props) => (
  <View ariaHidden className={[styles.icon, size && styles[size], `i-${name}`, className].filter(Boolean).join(' ')} />
);
