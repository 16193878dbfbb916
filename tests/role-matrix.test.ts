import type { CommunityId } from '../functions/platform/identity';
import { sign } from '../functions/platform/identity';
import type { Endpoint } from '../shared/http/endpoint';
import { Role, type Role as RoleName } from '../shared/http/roles';
import { ENDPOINTS } from './contract';
import { eventOf } from './invoke';
import { handlerOf } from './send';
import { type SimulatedWechat, simulatedWechat } from './simulated-wechat';
import { newCommunity, newPlayer, putGrant } from './world';

const DENIED = ['UNAUTHENTICATED', 'NO_COMMUNITY', 'FORBIDDEN'];
const PAST = '2026-01-01T00:00:00.000Z';
const FUTURE = '2099-01-01T00:00:00.000Z';

/** How somebody stands to a community. The last ones hold duties in a way that must not count. */
const STANDINGS = [
  'nobody',
  'person',
  'resident',
  ...Role.options,
  'expired',
  'notYet',
  'elsewhere',
  'somebodyElses',
  'ofOneCompound',
] as const;
type Standing = (typeof STANDINGS)[number];

let wechat: SimulatedWechat;
let here: CommunityId;
let there: CommunityId;
beforeAll(async () => {
  wechat = await simulatedWechat();
  here = newCommunity();
  there = newCommunity();
});
afterAll(() => wechat.stop());

/** Duties for the whole community only: held for one compound they are none. */
const OF_ALL: RoleName[] = ['fund_keeper', 'community_admin'];

/** What the contract promises; nothing about it is asked of the code under test. */
function expected({ access }: Endpoint, standing: Standing): 'allowed' | string {
  if (access === 'public') return 'allowed';
  if (standing === 'nobody') return 'UNAUTHENTICATED';
  if (access === 'person') return 'allowed';
  if (standing === 'person') return 'NO_COMMUNITY';
  if (access === 'resident') return 'allowed';
  return access.includes(standing as RoleName) ? 'allowed' : 'FORBIDDEN';
}

/** After these the session, or the person, may be gone: whoever calls next is somebody new. */
const ends = ({ method, path }: Endpoint): boolean => method === 'DELETE' || path.startsWith('/sessions');

/** Somebody new who stands so. */
async function tokenOf(standing: Standing): Promise<string | undefined> {
  if (standing === 'nobody') return undefined;
  const personId = (await newPlayer(wechat)).session.me.personId;
  const inForce = (role: RoleName) => putGrant(here, { personId, role });
  if (Role.options.includes(standing as RoleName)) await inForce(standing as RoleName);
  for (const role of Role.options) {
    if (standing === 'expired')
      await putGrant(here, { personId, role, fromAt: PAST, untilAt: '2026-02-01T00:00:00.000Z' });
    if (standing === 'notYet') await putGrant(here, { personId, role, fromAt: FUTURE });
    if (standing === 'elsewhere') await putGrant(there, { personId, role });
    if (standing === 'ofOneCompound' && OF_ALL.includes(role))
      await putGrant(here, { personId, role, scope: 'compound:c1' });
    if (standing === 'somebodyElses')
      await putGrant(here, { personId: `${personId.slice(0, -1)}${personId.endsWith('0') ? 1 : 0}`, role });
  }
  const community = standing === 'person' ? null : here;
  return (await sign({ person: personId, community, homes: [] }, new Date().toISOString())).token;
}

/** The answer to an empty request: who may call is decided before what is asked. */
async function codeOf(endpoint: Endpoint, token: string | undefined): Promise<string> {
  const answer = await (await handlerOf(endpoint))(eventOf(endpoint, {}, token));
  const code = answer.statusCode === 200 ? 'OK' : JSON.parse(answer.body as string).code;
  return DENIED.includes(code) ? code : 'allowed';
}

test.each(STANDINGS)(
  '%s may do exactly what the contract allows, and nothing else',
  async (standing) => {
    const found: Record<string, string> = {};
    const promised: Record<string, string> = {};
    let token = await tokenOf(standing);
    for (const { endpoint } of ENDPOINTS) {
      promised[endpoint.name] = expected(endpoint, standing);
      found[endpoint.name] = await codeOf(endpoint, token);
      if (ends(endpoint)) token = await tokenOf(standing);
    }
    expect(found).toEqual(promised);
  },
  300_000,
);

test('a duty taken away stops at once, in the same session', async () => {
  const deskEndpoints = ENDPOINTS.filter(({ endpoint }) => Array.isArray(endpoint.access));
  const { endpoint } = deskEndpoints[0] as (typeof ENDPOINTS)[number];
  const role = (endpoint.access as RoleName[])[0] as RoleName;
  const personId = (await newPlayer(wechat)).session.me.personId;
  const { token } = await sign({ person: personId, community: here, homes: [] }, new Date().toISOString());
  await putGrant(here, { personId, role });
  expect(await codeOf(endpoint, token)).toBe('allowed');
  await putGrant(here, { personId, role, untilAt: new Date().toISOString() });
  expect(await codeOf(endpoint, token)).toBe('FORBIDDEN');
});

test('everything the service offers says who may use it', () => {
  expect(ENDPOINTS.length).toBeGreaterThan(40);
  const open = ENDPOINTS.filter(({ endpoint }) => endpoint.access === 'public').map(({ endpoint }) => endpoint.name);
  // Adding a name here is a decision somebody should have to make.
  expect(open.sort()).toEqual(
    [
      'collectLaptopSignIn',
      'exportBudget',
      'exportLedger',
      'getFeed',
      'getHealth',
      'getOpenapi',
      'getProject',
      'listProjects',
      'getPublicBudget',
      'getPublicFund',
      'getReport',
      'listDisclosures',
      'listPublicEntries',
      'listPublicGifts',
      'listCommunities',
      'listDonors',
      'receivePayNotice',
      'renewSession',
      'requestLaptopSignIn',
      'signIn',
      'verifyCertificate',
    ].sort(),
  );
  for (const { endpoint } of ENDPOINTS)
    if (Array.isArray(endpoint.access)) expect(endpoint.access.length).toBeGreaterThan(0);
});
