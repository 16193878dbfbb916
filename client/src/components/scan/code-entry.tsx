import { Form, View } from '@prims';
import { useEffect, useRef, useState } from 'react';
import type { CallError } from '../../platform/call-error';
import { canScan, codeIn, scanCode } from '../../platform/scan';
import { ErrorBanner } from '../banner/error-banner';
import { Btn } from '../btn/btn';
import { TextField } from '../field/text-field';
import styles from './code-entry.module.css';

interface Props {
  /** above the field: 签到码 */
  label: string;
  help?: string;
  placeholder?: string;
  maxLength?: number;
  /** on the button: 签到 */
  act: string;
  onCode: (code: string) => void;
  working?: boolean;
  error?: CallError | null;
  /** the code's name in a scanned address */
  param?: string;
}

/** A code scanned in WeChat, or typed anywhere: nobody needs a camera. */
export function CodeEntry({ label, help, placeholder, maxLength = 24, act, onCode, working, error, param }: Props) {
  const [typed, setTyped] = useState('');
  const worked = useRef(false);
  // A code that did its work makes room for the next; one that was refused stays to be corrected.
  useEffect(() => {
    if (worked.current && !working && !error) setTyped('');
    worked.current = working ?? false;
  }, [working, error]);
  const scan = async () => {
    const scanned = await scanCode();
    if (scanned === null) return;
    const code = codeIn(scanned, param);
    setTyped(code);
    onCode(code);
  };
  return (
    <Form className={styles.form} onSubmit={() => typed.trim() !== '' && !working && onCode(codeIn(typed, param))}>
      {canScan && (
        <Btn wide icon="scan-line" working={working} onClick={() => void scan()}>
          扫一扫
        </Btn>
      )}
      <TextField
        label={label}
        help={help}
        placeholder={placeholder}
        type="code"
        maxLength={maxLength}
        value={typed}
        onChange={(value) => setTyped(value.toUpperCase())}
      />
      <ErrorBanner error={error ?? null} />
      <View>
        <Btn wide submit kind={canScan ? 'second' : 'primary'} working={working} disabled={typed.trim() === ''}>
          {act}
        </Btn>
      </View>
    </Form>
  );
}
