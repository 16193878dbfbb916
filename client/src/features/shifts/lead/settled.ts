import { listShiftAttendance } from '../../../../../shared/shifts/attendance-endpoints';
import { getShift } from '../../../../../shared/shifts/endpoints';
import { refresh } from '../../../platform/cache';
import { toast } from '../../../platform/toast';

/** After something was done for one person: say so, close, and look again. */
export const settled = (words: string, onClose: () => void) => ({
  onDone: () => {
    void refresh(listShiftAttendance, getShift);
    toast(words);
    onClose();
  },
});
