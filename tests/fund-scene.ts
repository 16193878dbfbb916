import { giftKey, readHead } from '../functions/funds/reads';
import { foundFund, readFundItem } from '../functions/funds/store';
import { putCommunity } from '../functions/places/store';
import type { CommunityId, Identity } from '../functions/platform/identity';
import { newId } from '../functions/platform/ids';
import { type Capacity, metered } from '../functions/platform/meter';
import { write } from '../functions/platform/table';
import type { Fund, FundDraft } from '../shared/funds/fund';
import type { Gift } from '../shared/funds/gift';
import type { Head } from '../shared/funds/head';
import type { Role } from '../shared/http/roles';
import { newPerson } from './vote-scene';
import { newCommunity, putGrant } from './world';

export const MANAGERS = ['赵春梅', '陈立新', '何静', '马建国', '罗兰'].map((name) => ({
  personId: null,
  name,
  duty: '管委会',
}));

export const fundDraft = (more: Partial<FundDraft> = {}): FundDraft => ({
  name: '邻里微基金',
  purposes: ['environment', 'elderly', 'education'],
  about: '邻里凑一点，办身边的小事。',
  host: { name: '禹安县慈善总会', pageUrl: 'https://cishan.example.cn/weimin' },
  agreementNo: 'YACS-2024-017',
  managers: MANAGERS,
  supervisor: { personId: null, name: '孙志远' },
  merchantRef: 'DEMO',
  campaign: { startsOn: '2024-01-01', endsOn: null, goalFen: 5_000_000 },
  limits: { minFen: 100, maxFen: 200_000, dayFen: 500_000 },
  policy: [
    { uptoFen: 200_000, approvals: 2 },
    { uptoFen: 1_000_000, approvals: 3 },
  ],
  ...more,
});

export interface FundScene {
  community: CommunityId;
  fundId: string;
  keeper: Identity;
  neighbour: Identity;
}

/** A person with a duty in this community, known to WeChat. */
export async function dutyHolder(community: CommunityId, role: Role): Promise<Identity> {
  const person = await newPerson();
  await putGrant(community, { personId: person, role, fromAt: '2019-01-01T00:00:00.000Z' });
  return { person, community, homes: [] };
}

/** An open fund with an empty ledger, founded at `now`. */
export async function newFund(community: CommunityId, now: string, more: Partial<Fund> = {}): Promise<string> {
  const fundId = newId(now);
  const day = now.slice(0, 10);
  const own = { fundId, mode: 'link_out', state: 'open', signOff: null, reconciledTo: null } as const;
  const clock = { openedOn: day, disclosedOn: null, campaignDisclosed: false, revision: 1 };
  await foundFund(community, { ...fundDraft(), ...own, ...clock, ...more }, now);
  return fundId;
}

export async function newFundScene(now: string, more: Partial<Fund> = {}): Promise<FundScene> {
  const community = newCommunity();
  await putCommunity({ communityId: community, name: '为民巷社区', street: '苏祠街道', demo: true });
  const keeper = await dutyHolder(community, 'fund_keeper');
  const neighbour = { person: await newPerson(), community, homes: [] };
  return { community, fundId: await newFund(community, now, more), keeper, neighbour };
}

/** A paid order as the donations leave it, not in the ledger yet. */
export async function paidOrder(
  { community, fundId }: Pick<FundScene, 'community' | 'fundId'>,
  now: string,
  amountFen: number,
  projectNo: string | null = null,
): Promise<Gift> {
  const orderNo = newId(now);
  const order = { orderNo, fundId, amountFen, projectNo, state: 'SUCCESS', paidAt: now, seq: null, hash: null };
  const Item = { ...giftKey(community, fundId, orderNo), ...order };
  await write({ write: { Put: { Item } }, onRefused: () => new Error('the order could not be put') });
  return { orderNo, amountFen, projectNo };
}

export const headOf = async ({ community, fundId }: Pick<FundScene, 'community' | 'fundId'>): Promise<Head> =>
  (await readHead(community, fundId, { consistent: true })) as Head;

export const fundOf = async ({ community, fundId }: Pick<FundScene, 'community' | 'fundId'>): Promise<Fund> =>
  (await readFundItem(community, fundId, { consistent: true })) as Fund;

/** What this consumes, in capacity units. */
export async function costOf(run: () => Promise<unknown>): Promise<Capacity> {
  const capacity = { read: 0, write: 0 };
  await metered(capacity, async () => void (await run()));
  return capacity;
}
