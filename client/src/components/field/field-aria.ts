import { useId } from 'react';
import styles from './field.module.css';

interface Words {
  label: string;
  help?: string;
  error?: string;
  required?: boolean;
}

/** Ties label, control and the line below together, so that all three are heard. */
export function useFieldAria({ label, help, error, required }: Words) {
  const id = useId();
  return {
    frame: { label, help, error, labelId: `${id}-label`, helpId: `${id}-help` },
    control: {
      ariaLabel: label,
      ariaDescribedBy: help || error ? `${id}-help` : undefined,
      ariaInvalid: error !== undefined,
      ariaRequired: required,
    },
  };
}

export const inputClass = (error: string | undefined): string =>
  error === undefined ? (styles.input ?? '') : `${styles.input} ${styles.wrong}`;
