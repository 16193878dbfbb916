import type { getShift } from '../../shared/shifts/endpoints';
import type { Handle } from '../platform/serve';
import { shiftDetail } from './detail';

export const getShiftHandler: Handle<typeof getShift> = ({ params }, caller) => shiftDetail(caller, params.shiftId);
