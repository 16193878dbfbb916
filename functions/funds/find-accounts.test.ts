import { findAccounts } from '../../shared/funds/endpoints';
import { dutyHolder } from '../../tests/fund-scene';
import { invoke } from '../../tests/invoke';
import { newMember, newNeighbourhood, newPerson, now } from '../../tests/neighbours';
import { putGrant } from '../../tests/world';
import type { Identity } from '../platform/identity';
import { handler } from './handler';

let place: Awaited<ReturnType<typeof newNeighbourhood>>;
let keeper: Identity;
let member: Identity;
beforeAll(async () => {
  place = await newNeighbourhood();
  member = await newMember(place.community, 'c1.1.1.101');
});
beforeEach(async () => {
  keeper = await dutyHolder(place.community, 'fund_keeper');
});

const find = (as: Identity, door: { unit?: string; room?: string; buildingId?: string } = {}) =>
  invoke(handler, findAccounts, as, { body: { buildingId: 'c1.1', unit: '一单元', room: '0101室', ...door } });

test('as a keeper I find who lives behind a door I know, however it is written, by name alone', async () => {
  const { status, reply } = await find(keeper);
  expect(status).toBe(200);
  expect(reply).toEqual({ people: [{ personId: member.person, displayName: '王阿姨' }] });
  expect((await find(place.admin, { unit: '1', room: '101' })).reply).toEqual(reply);
  expect((await find(keeper, { room: '102' })).reply).toEqual({ people: [] });
});

test('a door that is not on the roll says so', async () => {
  for (const door of [{ room: '999' }, { unit: '' }, { buildingId: 'c9.9' }])
    expect((await find(keeper, door)).reply.code).toBe('HOUSEHOLD_UNKNOWN');
  expect((await find(keeper, { room: '' })).reply.code).toBe('BAD_REQUEST');
});

test('nobody goes from door to door with it: forty a day, and every other keeper has their own', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => find(keeper)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(40);
  expect(answers.filter(({ reply }) => reply.code === 'TOO_MANY_TRIES')).toHaveLength(10);
  expect((await find(place.admin)).status).toBe(200);
});

test('neither a neighbour, nor a duty for one compound, nor a keeper elsewhere looks into our doors', async () => {
  expect((await find(member)).reply.code).toBe('FORBIDDEN');
  const person = await newPerson();
  await putGrant(place.community, { personId: person, role: 'fund_keeper', scope: 'compound:c1', fromAt: now() });
  expect((await find({ person, community: place.community, homes: [] })).reply.code).toBe('FORBIDDEN');
  const other = await newNeighbourhood('小区,楼栋,单元,房号,专有面积,网格,成年人数\n院,9,1,901,60,1,2\n');
  expect((await find(other.admin)).reply.code).toBe('HOUSEHOLD_UNKNOWN');
});
