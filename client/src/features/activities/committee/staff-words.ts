import type { getActivityStaff } from '../../../../../shared/activities/tickets-endpoints';
import type { Reply } from '../../../../../shared/http/endpoint';

export type StaffMember = Reply<typeof getActivityStaff>['staff'][number];

export const AS_NAMES: Record<StaffMember['as'], string> = { helper: '在门口帮忙', tutor: '教课、接送孩子' };
