import { follow } from '../platform/follow';
import { storedCommunity } from '../platform/identity';
import { callOff } from './call-off';
import { callOffKinds } from './call-off-kinds';
import { CALL_OFF } from './call-off-store';
import { tellFamilies } from './class-off-message';
import { CLASS_OFF } from './class-store';
import { CONSULT_DAY } from './consultation-days-store';
import { tellVisitors } from './consultation-off-message';
import { followFestival } from './follow-festival';
import { reflectEntry } from './reflect-entry';
import { tellApplicant } from './stall-message';
import { STALL } from './stalls-store';

const ENTRY = 'ENTRY#';

/**
 * The table's stream: carries entries over to their households and writes to people. Records arrive at least once and
 * in batches; those that failed are named, so only they come again. A record carries keys only: what happened is read
 * from the entry itself.
 */
export const handler = follow('activities-on-change', async ({ eventName, dynamodb }) => {
  const [, code, kind, id, more] = dynamodb?.Keys?.pk?.S?.split('#') ?? [];
  const sk = dynamodb?.Keys?.sk?.S ?? '';
  if (eventName === 'REMOVE' || more !== undefined || id === undefined) return;
  if (kind === 'SESSION' && sk.startsWith(ENTRY)) {
    await reflectEntry(storedCommunity(code), id, sk.slice(ENTRY.length));
    await followFestival(storedCommunity(code), id, sk.slice(ENTRY.length), new Date().toISOString());
  }
  if (kind === 'SESSION' && sk === CALL_OFF) {
    await callOff(storedCommunity(code), id);
    await callOffKinds(storedCommunity(code), id);
  }
  if (kind === 'CLASS' && sk.startsWith(CLASS_OFF))
    await tellFamilies(storedCommunity(code), id, sk.slice(CLASS_OFF.length));
  if (kind === 'FAIR' && sk.startsWith(STALL)) await tellApplicant(storedCommunity(code), id, sk.slice(STALL.length));
  if (kind === 'CONSULT' && sk.startsWith(CONSULT_DAY)) {
    const [day = '', counsellorId = ''] = sk.slice(CONSULT_DAY.length).split('#');
    await tellVisitors(storedCommunity(code), id, day, counsellorId);
  }
});
