import { codesAsText, grouped } from './code-text';

test('a code is read out in groups of four', () => {
  expect(grouped('ABCDEFGHJKMN')).toBe('ABCD-EFGH-JKMN');
});

test('copied codes are one line per door, two columns in a spreadsheet', () => {
  const code = {
    householdId: 'c1.2.1.301',
    address: '2 号楼 301',
    code: 'ABCDEFGHJKMN',
    expiresAt: '2026-12-22T00:00:00.000Z',
  };
  expect(codesAsText([code, code])).toBe('2 号楼 301\tABCD-EFGH-JKMN\n2 号楼 301\tABCD-EFGH-JKMN');
});
