import type { MyDonation } from '../../shared/donations/donation';
import type { FundCard, FundDetail, LedgerRow, PublicFund } from '../../shared/funds/view';
import type { ListedProject } from '../../shared/projects/schema';

export const FUND_ID = `01${'f'.repeat(24)}`;
export const ORDER_NO = `01jd${'0'.repeat(22)}`;
const HASH = 'q8Jb2v1cXw0K9sT5uR7yZ3aE6dG4hLmNpOiUjYtReWq';

const MONTHS = Array.from({ length: 12 }, (_, n) => ({
  month: n === 0 ? '2025-12' : `2026-${String(n).padStart(2, '0')}`,
  inFen: 100_000 + n * 10_000,
  outFen: n === 8 ? 341_000 : 50_000,
}));

export const row = (part: Partial<LedgerRow>): LedgerRow => ({
  day: '2026-11-18',
  kind: 'expense',
  entryId: `01${'e'.repeat(24)}`,
  count: 1,
  title: '路灯材料',
  detail: '赵春梅、陈立新两人批准',
  projectNo: '1',
  flow: 'out',
  fen: 134_000,
  evidence: [{ label: '发票 1 张', sha256: 'ab'.repeat(32), ref: null }],
  by: [{ duty: '主任', name: '赵春梅' }],
  corrects: null,
  ...part,
});
export const gifts = row({
  day: '2026-11-21',
  kind: 'gift',
  entryId: null,
  count: 3,
  title: '邻居捐款 3 笔',
  detail: '',
  projectNo: null,
  flow: 'in',
  fen: 12_000,
  evidence: [],
});

/** An invented fund that takes WeChat Pay. */
export const publicFund = (part: Partial<PublicFund> = {}): PublicFund => ({
  fundId: FUND_ID,
  name: '邻里微基金',
  purposes: ['environment', 'elderly'],
  about: '',
  host: { name: '示例慈善会', pageUrl: 'https://example.org/give' },
  agreementNo: 'XY-1',
  mode: 'host_account',
  state: 'open',
  campaign: { startsOn: '2026-01-01', endsOn: null, goalFen: null },
  limits: { minFen: 100, maxFen: 500_000, dayFen: 1_000_000 },
  policy: [{ uptoFen: 50_000, approvals: 1 }],
  reconciledTo: '2026-11-21',
  openedOn: '2026-01-05',
  disclosedOn: null,
  communityName: '示例社区',
  managers: ['赵春梅', '陈立新', '孙玉兰', '周建国', '吴秀英'].map((name) => ({ name, duty: '委员' })),
  supervisor: '郑明',
  whose: '钱在示例慈善会的账户里，社区只管怎么用、用得对不对。',
  canPay: true,
  signOff: { name: '郑明', at: '2026-03-01T02:00:00.000Z' },
  raisedFen: 4_101_000,
  balanceFen: 3_248_650,
  cashFen: 3_382_650,
  payableFen: 134_000,
  inKindFen: 0,
  keptFen: 1_000_000,
  freeFen: 2_248_650,
  year: { name: '2026', inFen: 2_194_000, outFen: 1_461_230 },
  months: MONTHS,
  rows: [gifts, row({}), row({ entryId: `02${'e'.repeat(24)}`, kind: 'correction', title: '更正', fen: -8600 })],
  seq: 214,
  hash: HASH,
  nextDisclosureOn: '2026-12-31',
  papers: [],
  ...part,
});

export const fundDetail = (part: Partial<FundDetail> = {}): FundDetail => ({
  ...publicFund(),
  mayManage: false,
  amManager: false,
  amSupervisor: false,
  full: null,
  lacks: [],
  lacksForPay: [],
  ...part,
});

export const fundCard = (part: Partial<FundCard> = {}): FundCard => ({
  fundId: FUND_ID,
  name: '邻里微基金',
  purposes: ['environment'],
  state: 'open',
  mode: 'host_account',
  hostName: '示例慈善会',
  goalFen: 5_000_000,
  raisedFen: 4_101_000,
  balanceFen: 3_248_650,
  canPay: true,
  ...part,
});

export const projectCard = (part: Partial<ListedProject> = {}): ListedProject => ({
  projectNo: '1',
  title: '换 6 盏路灯',
  purpose: 'environment',
  state: 'running',
  plannedFen: 200_000,
  spentFen: 134_000,
  decidableOn: null,
  leftOverFen: null,
  since: '2026-11-01T00:00:00.000Z',
  shown: true,
  heldFen: 66_000,
  byVote: false,
  ...part,
});

/** A gift of 20 yuan, paid and in the books. */
export const myGift = (part: Partial<MyDonation> = {}): MyDonation => ({
  orderNo: ORDER_NO,
  fundId: FUND_ID,
  amountFen: 2000,
  projectNo: null,
  name: null,
  hideAmount: false,
  message: '',
  moderation: 'pass',
  state: 'SUCCESS',
  createdAt: '2026-11-22T02:00:00.000Z',
  paidAt: '2026-11-22T02:01:00.000Z',
  seq: 215,
  refundedFen: 0,
  refunds: [],
  fundName: '邻里微基金',
  hostName: '示例慈善会',
  ...part,
});
