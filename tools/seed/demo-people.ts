import type { Role } from '../../shared/http/roles';
import { GEJIN, LI_HOME } from './gejin';
import people from './people.json';
import { WEIMIN } from './weimin';

export interface DemoPerson {
  key: string;
  name: string;
  openid: string;
  homes: { communityId: string; householdId: string }[];
  duties: { communityId: string; role: Role; scope: string }[];
}

const gejin = (householdId: string) => ({ communityId: GEJIN.communityId, householdId });
const weimin = (householdId: string) => ({ communityId: WEIMIN.communityId, householdId });
const duty = (communityId: string, role: Role, scope = 'community') => ({ communityId, role, scope });

/** Where each person of people.json lives and which duties they hold. Staff live elsewhere and have duties only. */
const LIVES: Record<string, Partial<Pick<DemoPerson, 'homes' | 'duties'>>> = {
  li: { homes: [gejin(LI_HOME)] },
  'li-spouse': { homes: [gejin(LI_HOME)] },
  wang: { homes: [gejin('c1.2.2.102')] },
  zhang: { homes: [gejin('c1.3.2.402')] },
  committee: { homes: [gejin('c1.1.1.202')], duties: [duty('gejin', 'committee', 'compound:c1')] },
  committee2: { homes: [gejin('c1.4.2.501')], duties: [duty('gejin', 'committee', 'compound:c1')] },
  admin: { duties: [duty('gejin', 'community_admin')] },
  grid: { duties: [duty('gejin', 'grid_worker', 'grid:1')] },
  supervisor: { duties: [duty('gejin', 'supervisor')] },
  'two-homes': { homes: [gejin('c1.3.1.502'), weimin('c16.1.1.302')] },
  weimin: { homes: [weimin('c1.1.1.201')], duties: [duty('weimin', 'committee')] },
  'weimin-admin': { duties: [duty('weimin', 'community_admin')] },
  counsellor: { homes: [gejin('c1.5.4.201')] },
  keeper: { duties: [duty('gejin', 'fund_keeper')] },
  'hongchuan-keeper': { duties: [duty('hongchuan', 'fund_keeper')] },
  newcomer: {},
};

export const DEMO_PEOPLE: DemoPerson[] = people.map(({ key, name, openid }) => ({
  key,
  name,
  openid,
  homes: LIVES[key]?.homes ?? [],
  duties: LIVES[key]?.duties ?? [],
}));

/** Households whose people are to vote themselves: nobody votes for them in votes that are still open. */
export const DEMO_HOMES = new Set(
  DEMO_PEOPLE.flatMap(({ homes }) => homes.map((home) => `${home.communityId}/${home.householdId}`)),
);
