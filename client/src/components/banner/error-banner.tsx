import type { CallError } from '../../platform/call-error';
import { Banner } from './banner';

/** A refused command: the sentence says what to do next, and what was typed is still there. */
export const ErrorBanner = ({ error }: { error: CallError | null }) =>
  error && (
    <Banner tone="bad" icon={error.code === 'OFFLINE' ? 'wifi-off' : 'circle-alert'} alert>
      {error.message}
    </Banner>
  );
