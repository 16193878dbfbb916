import type * as z from 'zod';
import type { Me, Session as SessionSchema } from '../../../shared/residents/schema';
import { load, remove, removeAll, save } from './storage';
import { createStore, useStore } from './store';

type Session = z.infer<typeof SessionSchema>;

export interface SessionState {
  /** `starting` until the first attempt to sign in has ended */
  status: 'starting' | 'in' | 'out';
  session: Session | null;
}

const KEY = 'session';
/** Replies and drafts kept on the device belong to the person: they go when the person goes. */
export const COPIES = 'copy:';
export const DRAFTS = 'draft:';

const store = createStore<SessionState>({ status: 'starting', session: null });

export const currentSession = (): SessionState => store.get();
export const storedSession = (): Session | null => load<Session>(KEY);

export function keepSession(session: Session): void {
  const before = store.get().session?.me.personId;
  if (before && before !== session.me.personId) removeAll(COPIES);
  save(KEY, session);
  store.set({ status: 'in', session });
}

/** After getMe or updateMe: the same session, fresher facts. */
export function keepMe(me: Me): void {
  const { session } = store.get();
  if (session) keepSession({ ...session, me });
}

export function dropSession(): void {
  remove(KEY);
  removeAll(COPIES);
  removeAll(DRAFTS);
  store.set({ status: 'out', session: null });
}

/** No session, but nothing stored is thrown away: the network was down, the next try may work. */
export const pauseSession = (): void => store.set({ status: 'out', session: null });

/** Who is here: `me` is null while starting and when signed out. */
export function useSession(): { status: SessionState['status']; me: Me | null } {
  const { status, session } = useStore(store);
  return { status, me: session?.me ?? null };
}
