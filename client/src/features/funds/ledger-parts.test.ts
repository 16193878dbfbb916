import { ledgerParts } from './ledger-parts';

const fund = (seq: number) => ({
  seq,
  openedOn: '2024-05-01',
  campaign: { startsOn: '2020-01-01', endsOn: null, goalFen: null },
});
const labels = (seq: number) => ledgerParts(fund(seq), '2026-11-22').map(({ label }) => label);

test('a ledger that fits one file is taken whole, or by a year since the fund opened', () => {
  expect(labels(214)).toEqual(['全部', '2026 年', '2025 年', '2024 年']);
});

test('a longer one is taken ten thousand entries at a time, and none is left out', () => {
  expect(labels(20_001).slice(0, 3)).toEqual([
    '第 1 到第 10000 笔',
    '第 10001 到第 20000 笔',
    '第 20001 到第 20001 笔',
  ]);
  expect(ledgerParts(fund(20_001), '2026-11-22').map(({ value }) => value)).toEqual([
    'after=0',
    'after=10000',
    'after=20000',
    'year=2026',
    'year=2025',
    'year=2024',
  ]);
});
