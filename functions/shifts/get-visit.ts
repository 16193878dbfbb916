import type { getVisit } from '../../shared/shifts/visits-endpoints';
import type { Handle } from '../platform/serve';
import { visitFor } from './visiting';

export const getVisitHandler: Handle<typeof getVisit> = async ({ params }, caller) => visitFor(caller, params.shiftId);
