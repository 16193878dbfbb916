import type * as z from 'zod';
import type { Me, Session } from '../../shared/residents/schema';
import { keepSession } from '../src/platform/session';

const community = { communityId: 'demo', name: '示例社区', street: '示例街道', demo: true };

/** An invented resident with one household. */
export const resident: Me = {
  personId: `${'0'.repeat(25)}1`,
  displayName: '李桂芳',
  community,
  homes: [
    {
      communityId: 'demo',
      communityName: '示例社区',
      householdId: 'c1.2.1.301',
      address: '机械厂家属院 2 号楼 1 单元 301',
      seat: 1,
      boundAt: '2026-10-01T00:00:00.000Z',
    },
  ],
  roles: [],
  communities: [community],
  unread: 0,
};

/** A second home of hers in the same community. */
export const secondHome: Me['homes'][number] = {
  communityId: 'demo',
  communityName: '示例社区',
  householdId: 'c1.5.2.102',
  address: '机械厂家属院 5 号楼 2 单元 102',
  seat: 1,
  boundAt: '2026-10-01T00:00:00.000Z',
};

export const sessionOf = (me: Me): z.infer<typeof Session> => ({
  token: 'token-of-today',
  expiresAt: '2099-01-01T00:00:00.000Z',
  renewal: 'renewal-secret-of-today',
  me,
});

/** Signs somebody in, by default the resident; parts change who that is. */
export function signedIn(me: Partial<Me> = {}): Me {
  const person = { ...resident, ...me };
  keepSession(sessionOf(person));
  return person;
}
