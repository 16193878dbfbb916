import * as z from 'zod';
import { FileId } from '../files/schema';
import { endpoint } from '../http/endpoint';
import { LocalDay } from '../http/local-time';
import { Fen, SignedFen } from '../http/money';
import { Cursor, text } from '../http/text';
import { ByHandForm, ByHandRecord } from './by-hand';
import { HostPlan } from './host-import';
import { EntryId, FundId } from './ids';
import { ReversalReason, ShownReversal } from './reversal';
import { StatementPlan } from './statement-import';
import { Machine, MachineForm, MachineNo, Month, ShownStatement } from './vending';

/** Those who keep a fund's books. Managers of a fund and its supervisor confirm besides, by name. */
const keepers = ['fund_keeper', 'community_admin'] as const;
const readers = ['fund_keeper', 'community_admin', 'supervisor', 'committee'] as const;

/** A file as text: a year of machines, or a month of gifts, several times over. */
const MAX_CSV = 512 * 1024;
const csv = z.string().min(1).max(MAX_CSV);
const planHash = z.string().optional();
const ofFund = z.object({ fundId: FundId });

export const listMachines = endpoint({
  name: 'listMachines',
  summary: 'The vending machines whose share goes to funds of this community',
  method: 'GET',
  path: '/vending-machines',
  access: readers,
  reply: z.object({ machines: z.array(Machine) }),
});

export const saveMachine = endpoint({
  name: 'saveMachine',
  summary: 'Register a vending machine, or change where it stands and what part it gives',
  method: 'PUT',
  path: '/vending-machines/{machineNo}',
  access: keepers,
  params: z.object({ machineNo: MachineNo }),
  body: MachineForm.extend({
    /** of the registration this was made on; 0 for a new one */
    revision: z.int().min(0),
  }),
  reply: Machine,
  errors: ['NOT_FOUND', 'MACHINE_CHANGED', 'TOO_MANY_MACHINES'],
});

export const importStatements = endpoint({
  name: 'importStatements',
  summary: 'Monthly statements of vending machines: without a plan hash what would happen, with it it happens',
  method: 'POST',
  path: '/vending-statements',
  access: keepers,
  body: z.object({ csv, planHash }),
  reply: StatementPlan,
  errors: ['IMPORT_CHANGED', 'IMPORT_HAS_ERRORS', 'FUND_NOT_OPEN', 'ENTRY_DIFFERS'],
  maxBody: 2 * MAX_CSV,
});

export const listStatements = endpoint({
  name: 'listStatements',
  summary: 'The statements of a month with what was owed, what arrived and the difference; per fund too',
  method: 'GET',
  path: '/vending-statements',
  access: readers,
  query: z.object({ month: Month }),
  reply: z.object({ statements: z.array(ShownStatement), byFund: StatementPlan.shape.byFund }),
});

export const takeBackStatement = endpoint({
  name: 'takeBackStatement',
  summary: 'A statement was wrong: its entry is reversed, and the month can be imported anew',
  method: 'POST',
  path: '/vending-statements/{month}/{machineNo}/reversal',
  access: keepers,
  params: z.object({ month: Month, machineNo: MachineNo }),
  body: z.object({ because: text(2, 60) }),
  reply: ShownStatement,
  errors: ['NOT_FOUND', 'NOT_IN_BOOKS', 'FUND_SHORT', 'STATEMENT_CHANGED', 'TEXT_RISKY', 'TEXT_HELD'],
});

export const recordIncome = endpoint({
  name: 'recordIncome',
  summary: 'Write down cash, a transfer or things given, with evidence; it counts once somebody else confirms it',
  method: 'POST',
  path: '/funds/{fundId}/income',
  access: keepers,
  params: ofFund,
  /** `draftId` is made by the client: sent twice, it is one record */
  body: z.object({ draftId: EntryId, form: ByHandForm }),
  reply: ByHandRecord,
  errors: [
    'NOT_FOUND',
    'FUND_NOT_OPEN',
    'FILE_NOT_ARRIVED',
    'RECEIVED_LATER',
    'PURPOSE_NOT_OF_FUND',
    'PROJECT_UNKNOWN',
    'RECORD_DIFFERS',
  ],
});

export const listIncome = endpoint({
  name: 'listIncome',
  summary: 'What was written down by hand for a fund, newest first',
  method: 'GET',
  path: '/funds/{fundId}/income',
  access: readers,
  params: ofFund,
  query: z.object({ cursor: Cursor.optional() }),
  reply: z.object({ records: z.array(ByHandRecord), cursor: z.string().nullable() }),
});

export const listIncomeToConfirm = endpoint({
  name: 'listIncomeToConfirm',
  summary: 'What waits for a second person, of all funds I may confirm for; my own records among them, marked',
  method: 'GET',
  path: '/income-to-confirm',
  access: 'resident',
  reply: z.object({ records: z.array(ByHandRecord) }),
});

export const decideIncome = endpoint({
  name: 'decideIncome',
  summary: 'Confirm what another person wrote down, which posts it to the ledger; or refuse it with the reason',
  method: 'POST',
  path: '/funds/{fundId}/income/{recordId}/decision',
  access: 'resident',
  params: ofFund.extend({ recordId: EntryId }),
  body: z.union([
    z.object({ confirm: z.literal(true) }),
    z.object({ confirm: z.literal(false), because: text(2, 60) }),
  ]),
  reply: ByHandRecord,
  errors: ['NOT_FOUND', 'FORBIDDEN', 'SECOND_PERSON_NEEDED', 'ALREADY_DECIDED', 'FUND_SHORT'],
});

export const askReversal = endpoint({
  name: 'askReversal',
  summary: 'Ask that an entry written down by hand or imported from the host charity is taken back, with the reason',
  method: 'POST',
  path: '/funds/{fundId}/entries/{entryId}/reversal',
  access: keepers,
  params: ofFund.extend({ entryId: EntryId }),
  body: z.object({ because: ReversalReason }),
  reply: ShownReversal,
  errors: ['NOT_FOUND', 'FORBIDDEN', 'NOT_REVERSIBLE', 'REVERSAL_WAITS', 'ALREADY_REVERSED', 'TEXT_RISKY', 'TEXT_HELD'],
});

export const listReversalsToConfirm = endpoint({
  name: 'listReversalsToConfirm',
  summary: 'Entries somebody asks to take back, of all funds I may confirm for; my own askings among them, marked',
  method: 'GET',
  path: '/reversals-to-confirm',
  access: 'resident',
  reply: z.object({ reversals: z.array(ShownReversal) }),
});

export const decideReversal = endpoint({
  name: 'decideReversal',
  summary: 'Confirm that an entry is taken back, which posts its correction to the ledger; or refuse with the reason',
  method: 'POST',
  path: '/funds/{fundId}/entries/{entryId}/reversal/decision',
  access: 'resident',
  params: ofFund.extend({ entryId: EntryId }),
  body: z.union([
    z.object({ confirm: z.literal(true) }),
    z.object({ confirm: z.literal(false), because: text(2, 60) }),
  ]),
  reply: ShownReversal,
  errors: ['NOT_FOUND', 'FORBIDDEN', 'SECOND_PERSON_NEEDED', 'ALREADY_DECIDED', 'ALREADY_REVERSED', 'REVERSAL_SHORT'],
});

export const importHostStatement = endpoint({
  name: 'importHostStatement',
  summary: "The host charity's list of gifts on its own page: first what would happen, then with the plan hash",
  method: 'POST',
  path: '/funds/{fundId}/host-statement',
  access: keepers,
  params: ofFund,
  body: z.object({ csv, planHash }),
  reply: HostPlan,
  errors: ['NOT_FOUND', 'FUND_NOT_OPEN', 'NOT_LINK_OUT', 'IMPORT_CHANGED', 'IMPORT_HAS_ERRORS'],
  maxBody: 2 * MAX_CSV,
});

export const reconcileFund = endpoint({
  name: 'reconcileFund',
  summary: "Compare the books with the host charity's balance at the end of a day; noted where they agree to the fen",
  method: 'POST',
  path: '/funds/{fundId}/reconciliation',
  access: keepers,
  params: ofFund,
  body: z.object({ day: LocalDay, hostBalanceFen: Fen, evidence: FileId }),
  reply: z.object({
    day: LocalDay,
    /** cash in our books at the end of that day */
    bookFen: Fen,
    /** the host's balance less ours: 0 where they agree */
    differenceFen: SignedFen,
    reconciledTo: LocalDay.nullable(),
  }),
  errors: ['NOT_FOUND', 'FUND_CHANGED', 'RECONCILE_DAY', 'FILE_NOT_ARRIVED'],
});
