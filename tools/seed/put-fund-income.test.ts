import { readWaiting } from '../../functions/funds/by-hand-store';
import { readMachines } from '../../functions/funds/machines-store';
import { readStatements } from '../../functions/funds/statements-store';
import { newPersonId } from '../../functions/platform/ids';
import { localFileStore } from '../../tests/file-store';
import { headOf, newFund } from '../../tests/fund-scene';
import { newCommunity } from '../../tests/world';
import { demoMachines, demoMonths, demoStatements } from './fund-income';
import { putIncomeByHand, putVending } from './put-fund-income';

const NOW = '2026-11-22T08:00:00.000Z';
const keeper = (name: string) => ({ personId: newPersonId(), name, duty: '基金管理' });

test('the town has twenty machines in seven communities, and what they gave is in the seven funds to the fen', async () => {
  const community = newCommunity();
  const ids = await Promise.all(Array.from({ length: 7 }, () => newFund(community, '2022-08-08T02:00:00.000Z')));
  const funds = ids.map((fundId, i) => ({ fundId, neighbourhood: `第${i + 1}社区` }));
  await putVending(community, funds, keeper('周敏'), NOW);
  await putVending(community, funds, keeper('周敏'), NOW);
  expect(await readMachines(community)).toHaveLength(20);
  const months = demoMonths(NOW);
  expect(months).toEqual(['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10']);
  const planned = months.flatMap((month, i) => demoStatements(demoMachines(funds), month, i === months.length - 1));
  const heads = await Promise.all(ids.map((fundId) => headOf({ community, fundId })));
  expect(heads.map(({ cashFen }) => cashFen)).toEqual(
    ids.map((id) => planned.filter(({ fundId }) => fundId === id).reduce((sum, one) => sum + one.receivedFen, 0)),
  );
  const last = await readStatements(community, '2026-10');
  expect(last.filter(({ receivedFen, dueFen }) => receivedFen !== dueFen)).toHaveLength(2);
});

test("the road office's material is in the books at 3,000 yuan, and a transfer waits for its second person", async () => {
  const store = await localFileStore();
  const community = newCommunity();
  const fundId = await newFund(community, '2026-01-01T02:00:00.000Z');
  const where = { community, fundId, projectNo: null, recorder: keeper('周敏'), second: keeper('何静') };
  await putIncomeByHand(where, NOW);
  expect(await headOf(where)).toMatchObject({ cashFen: 0, inKindFen: 300_000 });
  expect(await readWaiting(community)).toMatchObject([{ form: { kind: 'bank', amountFen: 50_000 } }]);
  await store.stop();
});
