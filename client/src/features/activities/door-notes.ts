import type { DoorNote } from '../../../../shared/activities/tickets';
import { randomId } from '../../platform/random-id';
import { load, save } from '../../platform/storage';

/** What this phone noted at the door without a network, kept until it is settled. */
export interface KeptNote extends DoorNote {
  /** of the list, so that the line shows as let in */
  householdId: string;
}

const keyOf = (sessionId: string): string => `door:${sessionId}`;
const DEVICE = 'door-device';

export const notesOf = (sessionId: string): KeptNote[] => load<KeptNote[]>(keyOf(sessionId)) ?? [];
export const keepNotes = (sessionId: string, notes: readonly KeptNote[]): void => save(keyOf(sessionId), notes);

/** This phone, told apart from the others at the door; made once, and nothing secret. */
export function deviceId(): string {
  const known = load<string>(DEVICE);
  if (known) return known;
  const made = randomId();
  save(DEVICE, made);
  return made;
}
