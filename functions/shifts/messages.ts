import type { Shift } from '../../shared/shifts/schema';

/** The client page a message about a shift opens. */
export const pageOf = ({ shiftId }: Pick<Shift, 'shiftId'>): string =>
  `/packages/shifts/detail/index?shiftId=${shiftId}`;
export const MY_MARKS_PAGE = '/packages/shifts/mine/index';
