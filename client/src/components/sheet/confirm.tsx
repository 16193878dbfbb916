import { View } from '@prims';
import type { ReactNode } from 'react';
import type { CallError } from '../../platform/call-error';
import { ErrorBanner } from '../banner/error-banner';
import { Btn } from '../btn/btn';
import styles from './confirm.module.css';
import { Sheet } from './sheet';

interface Props {
  open: boolean;
  title: string;
  /** repeats the act: 撤回这次表决 */
  confirmLabel: string;
  onConfirm: () => void;
  onClose: () => void;
  working?: boolean;
  /** the act cannot be done yet, e.g. a reason is missing */
  disabled?: boolean;
  error?: CallError | null;
  children?: ReactNode;
}

/** Asks once more before something that cannot be taken back. */
export const Confirm = ({
  open,
  title,
  confirmLabel,
  onConfirm,
  onClose,
  working,
  disabled,
  error,
  children,
}: Props) => (
  <Sheet open={open} title={title} onClose={onClose}>
    <View className={styles.body}>
      {children}
      <ErrorBanner error={error ?? null} />
      <Btn wide working={working} disabled={disabled} onClick={onConfirm}>
        {confirmLabel}
      </Btn>
      <Btn wide kind="second" onClick={onClose}>
        先不
      </Btn>
    </View>
  </Sheet>
);
