import { get } from '../platform/table';
import { type Message, messageKey } from './writes';

// What notices lends to other features.
//
// Access patterns
//   Whether a person was told this already | get | PERSON#<p> | INBOX#<sentAt>#<messageId> | 0.5 RCU

/** Only saves the work of putting a message together again: whether it is sent twice is decided when it is put. */
export const readWasTold = async (person: string, message: Pick<Message, 'messageId' | 'sentAt'>): Promise<boolean> =>
  (await get(messageKey(person, message))) !== undefined;
