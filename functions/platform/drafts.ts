import type { DraftId } from '../../shared/http/draft-id';
import { sha256 } from './ids';
import type { Caller } from './serve';

/** Follows from who drafts and from their form: sent twice, as after a lost reply, the form makes one thing. */
export const idOfDraft = ({ community, person }: Pick<Caller, 'community' | 'person'>, draftId: DraftId): string =>
  sha256(`${community}#${person}#${draftId}`).slice(0, draftId.length);

/** Fingerprint of the very words and rules a form was sent with: tells a repeat from another content. */
export const fingerprintOf = (draft: object): string => sha256(JSON.stringify(draft));
