import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { NOTHING } from '../../shared/funds/audit';
import { firstLink } from '../../shared/funds/chain';
import { jsonLines } from '../../shared/funds/export-file';
import { giftDraft } from '../../shared/funds/gift';
import { append, emptyHead } from '../../shared/funds/ledger';
import { verifyLedger } from './ledger';

const NOW = '2026-11-21T02:00:00.000Z';
const FUND = 'f'.repeat(26);

/** The export of a fund that these gifts were made to. */
function ledgerOf(amounts: readonly number[], year: string | null = null): string {
  const drafts = amounts.map((amountFen, i) =>
    giftDraft({ orderNo: String(i).padStart(26, '0'), amountFen, projectNo: i % 3 === 0 ? '12' : null }),
  );
  const { head, entries } = append(emptyHead(FUND, NOW), drafts, NOW);
  const { seq, hash, cashFen, inKindFen, payableFen, restricted } = head;
  return jsonLines({
    header: {
      format: 'small-stool-ledger/1',
      fundId: FUND,
      fund: '邻里微基金',
      community: '鬲津社区',
      host: '禹安县慈善总会',
      year,
      from: { ...NOTHING, seq: 0, hash: firstLink(FUND) },
      to: { seq, hash, cashFen, inKindFen, payableFen, restricted },
    },
    entries,
  });
}
const sample = ledgerOf([2000, 1500, 30]);

test('a ledger nobody has touched is said to be right, with what it comes to', () => {
  const { ok, lines } = verifyLedger(sample);
  expect(ok).toBe(true);
  expect(lines[0]).toBe('鬲津社区 邻里微基金，全部账目，3 笔');
  expect(lines).toContain('重算：余额 35.30 元，其中可动用 15.30 元；实物折价 0.00 元');
});

test('an amount changed is found, and it says which entry', () => {
  const { ok, lines } = verifyLedger(sample.replaceAll('1500', '2500'));
  expect(ok).toBe(false);
  expect(lines).toContain('第 2 笔：指纹对不上，这一笔或它前面的内容被改过');
  expect(lines.at(-1)).toContain('对不上');
});

test('the last entries left out are found by what the head of the file says', () => {
  const cut = `${sample.trim().split('\n').slice(0, -1).join('\n')}\n`;
  expect(verifyLedger(cut).lines).toContain('末尾和文件开头写的不一样：最后少了或多了记录');
});

test('a beginning with money nobody gave is found', () => {
  expect(verifyLedger(sample.replace('"from":{"cashFen":0', '"from":{"cashFen":100')).ok).toBe(false);
  expect(verifyLedger(sample.replace(FUND, 'e'.repeat(26))).ok).toBe(false);
});

test('what is no ledger, or only half of one, says so', () => {
  expect(() => verifyLedger('')).toThrow('第 1 行');
  expect(() => verifyLedger('{"format":"else"}')).toThrow('第 1 行');
  expect(() => verifyLedger(sample.slice(0, -40))).toThrow('第 4 行');
});

test('any digit changed in any entry is found', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 8 }),
      fc.nat(),
      (amounts, n) => {
        const text = ledgerOf(amounts);
        const from = text.indexOf('\n');
        const places = [...text].flatMap((letter, i) => (i > from && /\d/.test(letter) ? [i] : []));
        const at = places[n % places.length] as number;
        const digit = String((Number(text[at]) + 1) % 10);
        let ok = false;
        try {
          ok = verifyLedger(text.slice(0, at) + digit + text.slice(at + 1)).ok;
        } catch {
          // not even JSON any more
        }
        expect(ok).toBe(false);
      },
    ),
  );
});

test('on a computer with nothing but the file, one command says whether it is right', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'ledger-')), 'ledger.jsonl');
  const run = (text: string) => {
    writeFileSync(file, text);
    return spawnSync(process.execPath, ['--import', 'tsx', 'tools/verify/main.ts', 'ledger', file], {
      encoding: 'utf8',
    });
  };
  expect(run(sample)).toMatchObject({ status: 0 });
  expect(run(sample.replaceAll('1500', '2500'))).toMatchObject({ status: 1 });
  expect(run('half a fi')).toMatchObject({ status: 2 });
});
