import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { addOne } from './add-one';
import { votesOf } from './election';
import { type PbFile, readPb, writePb } from './pabulib';
import { electionOf, VOTE_TYPES } from './pb-election';

const SWIECIE = path.resolve(__dirname, '../../../shared/vectors/pabulib/Poland_Swiecie_2023.pb');
const official = existsSync(SWIECIE) ? readFileSync(SWIECIE, 'utf8') : undefined;

if (!official) process.stdout.write('Świecie 2023: skipped, its file is not here\n');

describe('Świecie 2023, 2,553 voters', () => {
  const run = official ? test : test.skip;

  run('the town chose exactly what this count chooses', () => {
    const { election, moneyUnit, selected } = electionOf(readPb(official ?? ''));
    const { bought } = addOne(election, moneyUnit);
    expect(bought.map(({ project }) => project.id).sort()).toEqual([...(selected ?? [])].sort());
    expect(bought).toHaveLength(17);
  });

  run('the votes it publishes are the votes in its ballots', () => {
    const file = readPb(official ?? '');
    const at = file.projects.columns.indexOf('votes');
    const votes = votesOf(electionOf(file).election);
    for (const { cells } of file.projects.rows) expect(votes.get(cells[0] ?? '')).toBe(Number(cells[at]));
  });

  run('read and written again it is the same file, byte for byte', () => {
    expect(writePb(readPb(official ?? ''), '\r\n')).toBe(official);
  });
});

const file = (voteType: string, votes: string[], meta: string[] = []) =>
  [
    'META',
    'key;value',
    'budget;100',
    `vote_type;${voteType}`,
    ...meta,
    'PROJECTS',
    'project_id;cost;name',
    'a;40;"Bench; with a ""back"""',
    'b;60;Szkoła "Orlik"',
    'c;10.50;Lamp',
    'VOTES',
    ...votes,
    '',
  ].join('\n');
const ballots = (voteType: string, votes: string[], meta?: string[]) =>
  electionOf(readPb(file(voteType, votes, meta))).election.ballots;

describe('every way to vote is understood', () => {
  test('marks, and one mark only', () => {
    expect(ballots('approval', ['voter_id;vote', '1;a,c', '2;'])).toEqual([
      [
        ['a', 1],
        ['c', 1],
      ],
      [],
    ]);
    expect(ballots('choose-1', ['voter_id;vote', '1;b'])).toEqual([[['b', 1]]]);
  });

  test('points, given out or given to each, halves included', () => {
    const votes = ['voter_id;vote;points', '1;a,c;3,1', '2;b;0.5'];
    expect(ballots('cumulative', votes)).toEqual([
      [
        ['a', 30],
        ['c', 10],
      ],
      [['b', 5]],
    ]);
    expect(ballots('scoring', ['voter_id;vote;points', '1;a,b,c;5,0,-2'])).toEqual([[['a', 5]]]);
  });

  test('ranks: of three places the first is worth three points', () => {
    expect(ballots('ordinal', ['voter_id;vote', '1;b,a', '2;c'], ['max_length;3'])).toEqual([
      [
        ['b', 3],
        ['a', 2],
      ],
      [['c', 3]],
    ]);
  });

  test('money with cents is counted in cents', () => {
    const { election, moneyUnit } = electionOf(readPb(file('approval', ['voter_id;vote', '1;a'])));
    expect([moneyUnit, election.budget, ...election.projects.map(({ cost }) => cost)]).toEqual([
      10, 1000, 400, 600, 105,
    ]);
  });

  test('marks of quotation within and around a name', () => {
    const names = readPb(file('approval', ['voter_id;vote'])).projects.rows.map(({ cells }) => cells[2]);
    expect(names).toEqual(['Bench; with a "back"', 'Szkoła "Orlik"', 'Lamp']);
  });
});

describe('what is wrong in a file is named with its line', () => {
  test.each([
    ['approval', ['voter_id;vote', '1;a', '1;b'], '第 13 行：voter_id “1” 出现了两次。'],
    ['approval', ['voter_id;vote', '1;a,x'], '第 12 行：票上的项目“x”不在项目表里。'],
    ['approval', ['voter_id;vote', '1;a,a'], '第 12 行：同一个项目在票上写了两次。'],
    ['approval', ['voter_id;vote', '1;a;extra'], '第 12 行：这一行有 3 格，表头只有 2 格。'],
    ['approval', ['voter_id;vote', '1;"a'], '第 12 行：引号没有成对。'],
    ['choose-1', ['voter_id;vote', '1;a,b'], '第 12 行：每张票只能选一个项目。'],
    ['cumulative', ['voter_id;vote;points', '1;a,b;3'], '第 12 行：票上有 2 个项目，却有 1 个分数。'],
    ['cumulative', ['voter_id;vote;points', '1;a;many'], '第 12 行：分数“many”不是数。'],
    ['guessing', ['voter_id;vote'], `第 1 行：META 里的 vote_type 要是 ${VOTE_TYPES.join('、')} 之一。`],
  ])('%s: %j', (type, votes, message) => {
    expect(() => electionOf(readPb(file(type, votes)))).toThrow(message);
  });

  test('a section that is missing, twice, or comes before META', () => {
    expect(() => readPb('META\nkey;value\n')).toThrow('文件里没有 PROJECTS 部分。');
    expect(() => readPb('hello\n')).toThrow('第 1 行：文件要从 META 一行开始。');
    expect(() => readPb('META\nkey;value\nMETA\n')).toThrow('第 3 行：META 出现了两次。');
  });
});

const cell = fc
  .string({ unit: fc.constantFrom('a', '路', '"', ';', '\n', '\r', ' ', ',', '1'), maxLength: 6 })
  .map((text) => `x${text}x`);
const files: fc.Arbitrary<PbFile> = fc.record({
  meta: fc.dictionary(fc.stringMatching(/^[a-z_]{1,8}$/), cell).map((all) => new Map(Object.entries(all))),
  projects: section('project_id'),
  votes: section('voter_id'),
});
function section(key: string) {
  return fc.array(fc.tuple(cell, cell), { maxLength: 4 }).map((rows) => ({
    columns: [key, 'some', 'unknown'],
    rows: rows.map((cells, n) => ({ line: 0, cells: [String(n), ...cells] })),
  }));
}
const withoutLines = ({ meta, projects, votes }: PbFile) => ({
  meta: [...meta],
  sections: [projects, votes].map(({ columns, rows }) => [columns, ...rows.map(({ cells }) => cells)]),
});

test('whatever stands in a file, columns nobody knows included, it is there again after writing', () => {
  fc.assert(
    fc.property(files, fc.constantFrom('\n' as const, '\r\n' as const), (made, lineEnd) => {
      expect(withoutLines(readPb(writePb(made, lineEnd)))).toEqual(withoutLines(made));
    }),
  );
});
