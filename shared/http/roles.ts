import * as z from 'zod';

/** Duties in a community. Granted by an admin for the community, a compound or a grid, with dates. */
export const Role = z.enum(['grid_worker', 'committee', 'fund_keeper', 'supervisor', 'community_admin']);
export type Role = z.infer<typeof Role>;

/** Duties that know no smaller reach: a fund, like the community's own affairs, belongs to all of it. */
const OF_ALL: readonly Role[] = ['fund_keeper', 'community_admin'];

/** A role's reach: `community`, `compound:<compoundId>` or `grid:<gridId>`. */
export const Scope = z.string().regex(/^(community|compound:[0-9a-z]{1,12}|grid:[0-9]{1,3}(-[0-9]{1,3}){0,2})$/);
export type Scope = z.infer<typeof Scope>;

export const RoleGrant = z.object({
  personId: z.string(),
  personName: z.string(),
  role: Role,
  scope: Scope,
  fromAt: z.iso.datetime(),
  /** null: until revoked */
  untilAt: z.iso.datetime().nullable(),
});
export type RoleGrant = z.infer<typeof RoleGrant>;

export const ROLE_NAMES: Record<Role, string> = {
  grid_worker: '网格员',
  committee: '自管委',
  fund_keeper: '基金管理',
  supervisor: '督办',
  community_admin: '社区管理员',
};

/** May this duty be held for this reach? A grant from before that rule opens no door. */
export const reachesFar = ({ role, scope }: Pick<RoleGrant, 'role' | 'scope'>): boolean =>
  scope === 'community' || !OF_ALL.includes(role);

export const isInForce = (grant: Pick<RoleGrant, 'fromAt' | 'untilAt'>, now: string): boolean =>
  grant.fromAt <= now && (grant.untilAt === null || now < grant.untilAt);
