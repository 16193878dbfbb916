import { getShiftCode } from '../../../../../shared/shifts/attendance-endpoints';
import { MinuteCodeCard } from '../../../components/minute-code/minute-code-card';
import { useEndpoint } from '../../../platform/use-endpoint';

/** Held up where the shift is. */
export const CodeCard = ({ shiftId, title = '签到码' }: { shiftId: string; title?: string }) => (
  <MinuteCodeCard of={useEndpoint(getShiftCode, { params: { shiftId } })} title={title} />
);
