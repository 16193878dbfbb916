/** One line of a trade bill: a payment of that day, or a refund asked for on that day. */
export interface BillRow {
  orderNo: string;
  transactionId: string;
  state: 'SUCCESS' | 'REFUND' | 'REVOKED';
  /** what the person paid; 0 on a refund's line */
  paidFen: number;
  refundNo?: string;
  refundFen: number;
  /** of the payment, or of asking for the refund */
  at: string;
  /** what the order was made with, or '' */
  attach: string;
}

const BOM = /^\uFEFF/;
const STATES = ['SUCCESS', 'REFUND', 'REVOKED'] as const;
const wrong = (what: string): Error => new Error(`the bill is not one: ${what}`);

/** Yuan in writing (`12.30`, `12.3`, `12`) → integer fen, digit by digit: a float would lose one now and then. */
export function fenOf(yuan: string): number {
  const parts = /^(\d{1,9})(?:[.](\d{1,2}))?$/.exec(yuan);
  if (!parts) throw wrong('an amount');
  return Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
}

/** Values stand behind a backtick each, so a comma inside a title does not divide. */
const values = (line: string): string[] => line.slice(1).split(',`');

/**
 * The lines of a bill (type ALL) in order, for `mchid` alone. Amounts are in yuan there and in fen here. The bill's own
 * last line counts and sums it up; lines that do not add up to it are no bill.
 */
export function readBill(csv: string, mchid: string): BillRow[] {
  const lines = csv.replace(BOM, '').trimEnd().split(/\r?\n/);
  const heads = (lines[0] ?? '').split(',');
  const details = lines.slice(1).filter((line) => line.startsWith('`'));
  const summary = details.pop();
  const sumHeads = (lines.at(-2) ?? '').split(',');
  if (!summary || details.length !== lines.length - 3) throw wrong('its parts');
  const rows = details.map((line) => rowOf(heads, values(line), mchid));
  const total = cellsOf(sumHeads, values(summary));
  const count = total('总交易单数').replace(/[.]0+$/, '');
  const sum = (pick: (row: BillRow) => number) => rows.reduce((all, row) => all + pick(row), 0);
  if (count !== String(rows.length)) throw wrong('its count');
  if (fenOf(total('订单总金额')) !== sum((row) => row.paidFen)) throw wrong('its sum');
  if (fenOf(total('申请退款总金额')) !== sum((row) => row.refundFen)) throw wrong('its refunds');
  return rows;
}

const cellsOf =
  (heads: string[], cells: string[]) =>
  (head: string): string => {
    const cell = cells[heads.indexOf(head)];
    if (cell === undefined) throw wrong(head);
    return cell;
  };

function rowOf(heads: string[], cells: string[], mchid: string): BillRow {
  if (cells.length !== heads.length) throw wrong('a line');
  const cell = cellsOf(heads, cells);
  const state = STATES.find((one) => one === cell('交易状态'));
  if (!state) throw wrong('a state');
  if (cell('商户号') !== mchid) throw wrong('its merchant');
  if (cell('货币种类') !== 'CNY') throw wrong('its currency');
  return {
    orderNo: cell('商户订单号'),
    transactionId: cell('微信订单号'),
    state,
    paidFen: fenOf(cell('订单金额')),
    ...(state !== 'SUCCESS' && { refundNo: cell('商户退款单号') }),
    refundFen: fenOf(cell('申请退款金额')),
    at: instantOf(cell('交易时间')),
    attach: cell('商户数据包'),
  };
}

/** `2019-02-19 05:01:46`, Beijing's clock. */
function instantOf(text: string): string {
  const at = new Date(`${text.replace(' ', 'T')}+08:00`);
  if (Number.isNaN(at.getTime())) throw wrong('a time');
  return at.toISOString();
}
