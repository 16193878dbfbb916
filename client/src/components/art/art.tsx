import { View } from '@prims';
import styles from './art.module.css';

interface Props {
  /** a size of its own */
  className?: string;
}

/** One small stool with its red cloth. */
export const Stool = ({ className = '' }: Props) => (
  <View ariaHidden className={`art-stool ${styles.stool} ${className}`} />
);

/** Stools in a circle: a place where nothing happens yet. */
export const Ring = ({ className = '' }: Props) => (
  <View ariaHidden className={`art-ring ${styles.ring} ${className}`} />
);

/** A stool whose cloth is missing: something did not come. */
export const Frame = ({ className = '' }: Props) => (
  <View ariaHidden className={`art-frame ${styles.frame} ${className}`} />
);

/** Three stools beside a greeting. */
export const Scene = ({ className = '' }: Props) => (
  <View ariaHidden className={`art-scene ${styles.scene} ${className}`} />
);

/** 小马扎 in Songti outlines; it says the name. */
export const Wordmark = () => <View role="img" ariaLabel="小马扎" className={`art-wordmark ${styles.wordmark}`} />;
