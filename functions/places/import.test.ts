import { getPlaces, importHouseholds, listHouseholds } from '../../shared/places/endpoints';
import { invoke } from '../../tests/invoke';
import { HEADING, newNeighbourhood, ROLL } from '../../tests/neighbours';
import type { Identity } from '../platform/identity';
import { handler } from './handler';
import { readHouseholds, readPlaces } from './reads';
import { putHouseholds, putPlaces } from './store';

// Many at once on a busy machine: slow is not wrong.
jest.setTimeout(30_000);

const check = async (me: Identity, csv: string) =>
  (await invoke(handler, importHouseholds, me, { body: { csv } })).reply;
const commit = (me: Identity, csv: string, planHash: string) =>
  invoke(handler, importHouseholds, me, { body: { csv, planHash } });
const rows = (...lines: string[]) => `${HEADING}\n${lines.join('\n')}\n`;
/** A hundred households of a new compound, ten to a building. */
const BIG = rows(
  ...Array.from(
    { length: 100 },
    (_, i) => `新家园,${Math.floor(i / 10) + 1},1,${101 + (i % 10)},80.5,3-1-${(i % 5) + 1},2,3`,
  ),
);

test('the office looks first, then takes over, and the places add up', async () => {
  const { community, admin } = await newNeighbourhood();
  const plan = await check(admin, BIG);
  expect(plan).toMatchObject({
    rows: 100,
    added: 100,
    unchanged: 0,
    errors: [],
    newCompounds: ['新家园'],
    committed: false,
  });
  expect(plan.absent).toHaveLength(4);
  expect(await readHouseholds(community)).toHaveLength(4);
  const done = await commit(admin, BIG, plan.planHash);
  expect(done.reply).toMatchObject({ added: 100, committed: true });
  const { reply } = await invoke(handler, getPlaces, admin);
  expect(reply).toMatchObject({ households: 104, adults: 208, people: 311 });
  expect(reply.compounds).toEqual([
    { compoundId: 'c1', name: '机械厂家属院', households: 4 },
    { compoundId: 'c2', name: '新家园', households: 100 },
  ]);
  const building = await invoke(handler, listHouseholds, admin, { params: { buildingId: 'c2.10' } });
  expect(building.reply.households).toHaveLength(10);
  expect(building.reply.households[0]).toMatchObject({ householdId: 'c2.10.1.101', exclusiveArea: 8050 });
});

test('a second import changes only what changed, and the answer that got lost may be asked for again', async () => {
  const { community, admin } = await newNeighbourhood();
  const next = ROLL.replace('89.60', '90.10').replace(
    '\n机械厂家属院,2号楼,1单元,101',
    '\n机械厂家属院,2号楼,1单元,102',
  );
  const plan = await check(admin, next);
  expect(plan).toMatchObject({ added: 1, unchanged: 2, absent: ['机械厂家属院 2 号楼 1 单元 101'] });
  expect(plan.changed).toMatchObject([{ householdId: 'c1.1.1.101', changes: ['专有面积 89.60 → 90.10 ㎡'] }]);
  expect((await commit(admin, next, plan.planHash)).status).toBe(200);
  const again = await commit(admin, next, plan.planHash);
  expect(again.reply).toMatchObject({ added: 0, changed: [], committed: true });
  expect((await readHouseholds(community)).map((h) => h.exclusiveArea)).toEqual([9010, 7235, 12000, 6000, 6000]);
});

test('a spreadsheet of the real world is understood: BOM, Windows line ends, quotes, other order of columns', async () => {
  const { admin } = await newNeighbourhood();
  const csv = `\uFEFF房号, 小区 ,楼栋,单元,"专有面积",成年人数,网格\r\n"301室","西院","3 号楼",一单元,"８９．６",2,\r\n,,,,,,\r\n`;
  expect(await check(admin, csv)).toMatchObject({ rows: 1, added: 1, errors: [], newCompounds: ['西院'] });
});

test('wrong rows are named by the line a person sees, and the file is not taken over', async () => {
  const { community, admin } = await newNeighbourhood();
  const csv = rows('新家园,1,1,101,80.555,3,2,3', '新家园,1,1,102,80,3,2,3', '新家园,1,1,102,80,3,2,3');
  const plan = await check(admin, csv);
  expect(plan.errors).toEqual([
    { line: 2, column: '专有面积', reason: '面积要写成 89.60 这样，最多两位小数' },
    { line: 4, column: '房号', reason: '和第 3 行是同一户，请只留一行' },
  ]);
  expect((await commit(admin, csv, plan.planHash)).reply.code).toBe('IMPORT_HAS_ERRORS');
  expect(await readHouseholds(community)).toHaveLength(4);
});

test('a file that is no roll says so in words', async () => {
  const { admin } = await newNeighbourhood();
  const words = async (csv: string) => {
    const { reply } = await invoke(handler, importHouseholds, admin, { body: { csv } });
    return (reply.details as { message: string }[])[0]?.message;
  };
  expect(await words('姓名,电话\n李,1\n')).toBe('第一行缺少这些列：小区、楼栋、单元、房号、专有面积、网格、成年人数');
  expect(await words('С\uFFFD\uFFFD,1')).toBe('文件里的汉字是乱码，请另存为“CSV UTF-8”再上传');
  expect(await words(`${HEADING}\n"没有关上的引号,1,1,1\n`)).toMatch('引号没有配对');
});

test('nobody takes over what they did not see', async () => {
  const { community, admin } = await newNeighbourhood();
  const plan = await check(admin, BIG);
  expect((await commit(admin, BIG.replace('80.5', '81'), plan.planHash)).reply.code).toBe('IMPORT_CHANGED');
  expect((await commit(admin, BIG, 'f'.repeat(64))).reply.code).toBe('IMPORT_CHANGED');
  const [first] = await readHouseholds(community);
  if (first) await putHouseholds(community, [{ after: { ...first, adults: 5, people: 5 }, before: first }]);
  expect((await commit(admin, BIG, plan.planHash)).reply.code).toBe('IMPORT_CHANGED');
});

test('two who import different compounds at once: both end up whole, or one is asked to look again', async () => {
  const { community, admin } = await newNeighbourhood();
  const files = [BIG, BIG.replaceAll('新家园', '旧家园')];
  const plans = await Promise.all(files.map((csv) => check(admin, csv)));
  const answers = await Promise.all(files.map((csv, i) => commit(admin, csv, plans[i]?.planHash ?? '')));
  expect(answers.map(({ reply }) => reply.code ?? 'OK').sort()).toEqual(['IMPORT_CHANGED', 'OK']);
  const loser = files[answers.findIndex(({ status }) => status !== 200)] ?? '';
  expect((await commit(admin, loser, (await check(admin, loser)).planHash)).status).toBe(200);
  const places = await readPlaces(community);
  expect(places.households).toBe(204);
  expect(places.compounds.map(({ households }) => households)).toEqual([4, 100, 100]);
});

test('the same import sent five times at once is one import', async () => {
  const { community, admin } = await newNeighbourhood();
  const { planHash } = await check(admin, BIG);
  const answers = await Promise.all(Array.from({ length: 5 }, () => commit(admin, BIG, planHash)));
  expect(answers.some(({ status }) => status === 200)).toBe(true);
  expect(answers.every(({ status, reply }) => status === 200 || ['IMPORT_CHANGED', 'BUSY'].includes(reply.code))).toBe(
    true,
  );
  expect((await commit(admin, BIG, planHash)).reply).toMatchObject({ added: 0, committed: true });
  expect((await readPlaces(community)).households).toBe(104);
});

test('an import that broke off half way is completed by sending it again', async () => {
  const { community, admin } = await newNeighbourhood();
  const csv = rows('机械厂家属院,1号楼,1单元,101,95,1-1-1,2,3', '机械厂家属院,3号楼,1单元,101,95,1-1-1,2,3');
  const { planHash } = await check(admin, csv);
  const places = await readPlaces(community);
  const { canonicalRoll } = await import('../../shared/places/import');
  const { sha256 } = await import('../platform/ids');
  const roll = await readHouseholds(community);
  const first = roll[0];
  if (!first) throw new Error('no roll');
  const changed = { ...first, exclusiveArea: 9500 };
  const added = { ...changed, householdId: 'c1.3.1.101', buildingId: 'c1.3', unit: '1', room: '101' };
  // As the first attempt left it: begun, one of two households written, not counted.
  const importing = { planHash, rowsHash: sha256(canonicalRoll([changed, added])) };
  await putPlaces(community, { ...places, importing });
  await putHouseholds(community, [{ after: changed, before: first }]);
  const again = await commit(admin, csv, planHash);
  expect(again.reply).toMatchObject({ added: 1, committed: true });
  expect((await readPlaces(community)).households).toBe(5);
});

test('the roll of another community is not touched', async () => {
  const [ours, theirs] = [await newNeighbourhood(), await newNeighbourhood()];
  const { planHash } = await check(theirs.admin, BIG);
  await commit(theirs.admin, BIG, planHash);
  expect(await readHouseholds(ours.community)).toHaveLength(4);
  const peek = await invoke(handler, listHouseholds, ours.admin, { params: { buildingId: 'c2.1' } });
  expect(peek.reply.households).toEqual([]);
});
