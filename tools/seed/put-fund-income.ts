import { readFilesToAttach } from '../../functions/files/reads';
import { decideStep, putByHand } from '../../functions/funds/by-hand-store';
import { commitStatements } from '../../functions/funds/commit-statements';
import { putMachine, readMachine } from '../../functions/funds/machines-store';
import { readStatement } from '../../functions/funds/statements-store';
import { postEntry } from '../../functions/funds/writes';
import type { CommunityId } from '../../functions/platform/identity';
import { sha256 } from '../../functions/platform/ids';
import { type ByHandForm, byHandDraft } from '../../shared/funds/by-hand';
import { addDays, atLocal, localDay } from '../../shared/http/local-time';
import { demoPhoto } from './demo-photo';
import { demoMachines, demoMonths, demoStatements } from './fund-income';

/** Somebody who keeps a fund's books in the demo. */
export interface Keeper {
  personId: string;
  name: string;
  duty: string;
}

/** 洪川镇's machines, and for some months what they gave: the money arrives on the sixth of the month after. */
export async function putVending(
  community: CommunityId,
  funds: readonly { fundId: string; neighbourhood: string }[],
  keeper: Keeper,
  now: string,
): Promise<void> {
  const machines = demoMachines(funds);
  for (const machine of machines)
    if (!(await readMachine(community, machine.machineNo))) await putMachine(community, machine, 0);
  const months = demoMonths(now);
  for (const month of months) {
    const isLast = month === months.at(-1);
    const statements = demoStatements(machines, month, isLast);
    const known = await Promise.all(statements.map(({ machineNo }) => readStatement(community, month, machineNo)));
    const writes = statements.flatMap((after, i) => (known[i] ? [] : [{ after, before: undefined }]));
    const arrived = arrivalOf(month);
    const by = [{ duty: keeper.duty, name: keeper.name }];
    await commitStatements(community, writes, {
      fileHash: sha256(`售卖机对账单 ${month}`),
      by,
      now: arrived < now ? arrived : now,
    });
  }
}

/** Ten in the morning on the sixth of the next month. */
const arrivalOf = (month: string): string => atLocal(`${addDays(`${month}-28`, 7).slice(0, 7)}-06`, 600);

interface ByHandDemo {
  community: CommunityId;
  fundId: string;
  /** the lane that the road office's material is for; null while the fund has no such project */
  projectNo: string | null;
  recorder: Keeper;
  second: Keeper;
}

/** One bank transfer that waits for its second person, and the road office's material, valued and in the books. */
export async function putIncomeByHand(where: ByHandDemo, now: string): Promise<void> {
  const day = localDay(now);
  await record(
    where,
    'in_kind',
    {
      kind: 'in_kind',
      amountFen: 300_000,
      onDay: addDays(day, -24),
      projectNo: where.projectNo,
      giver: '公路段',
      what: '铺巷道用的砂石和水泥',
      valuedBy: 'invoice',
      evidence: [],
    },
    atLocal(addDays(day, -23), 600),
  );
  const transfer: ByHandForm = {
    kind: 'bank',
    amountFen: 50_000,
    onDay: addDays(day, -1),
    projectNo: null,
    giver: '巷口一家小店',
    evidence: [],
  };
  await record(where, 'bank', transfer, now);
}

async function record(
  { community, fundId, recorder, second }: ByHandDemo,
  key: string,
  form: ByHandForm,
  at: string,
): Promise<void> {
  const recordId = sha256(`demo|${fundId}|${key}`).slice(0, 26);
  const evidence = [await demoPhoto(community, recorder.personId, `${fundId} ${key}`, at)];
  const files = (await readFilesToAttach(community, evidence, recorder.personId)) ?? [];
  const common = { recordId, fundId, form: { ...form, evidence }, files, by: recorder.personId, at };
  const open = { decidedBy: null, decidedAt: null, because: null };
  const waiting = await putByHand(community, { ...common, ...open, state: 'waiting' });
  if (form.kind === 'bank') return;
  const by = [recorder, second].map(({ duty, name }) => ({ duty, name }));
  const after = { ...waiting, state: 'confirmed', decidedBy: second.personId, decidedAt: at } as const;
  const draft = byHandDraft(recordId, waiting.form, waiting.files, by);
  await postEntry(community, fundId, draft, at, [decideStep(community, after)]);
}
