import { Button, Heading, View } from '@prims';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { onEscape, trapFocus } from '../../platform/focus';
import { Icon } from '../icon/icon';
import styles from './sheet.module.css';

interface Props {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** One decision, from the bottom of the screen; closes by ×, by the dark around it and by Esc. */
export const Sheet = (props: Props) => (props.open ? <OpenSheet {...props} /> : null);

function OpenSheet({ title, onClose, children }: Props) {
  const id = useId();
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const release = trapFocus(id);
    const forget = onEscape(() => close.current());
    return () => {
      forget();
      release();
    };
  }, [id]);
  return (
    <View className={styles.layer}>
      <View ariaHidden className={styles.scrim} onClick={onClose} />
      <View id={id} role="dialog" ariaModal ariaLabel={title} tabIndex={-1} className={styles.sheet}>
        <View className={styles.head}>
          <Heading level={2} className={styles.title}>
            {title}
          </Heading>
          <Button ariaLabel="关闭" className={styles.close} onClick={onClose}>
            <Icon name="x" />
          </Button>
        </View>
        {children}
      </View>
    </View>
  );
}
