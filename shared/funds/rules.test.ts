import fc from 'fast-check';
import { addDays } from '../http/local-time';
import { reminderOn } from './disclosure';
import type { Fund } from './fund';
import { addMonths, daysOfQuarter, quarterOf } from './period';
import { canPay, lacking, lackingFor, whoseAccount, withoutStaleSignOff } from './rules';

const managers = ['赵春梅', '陈立新', '何静', '马建国', '罗兰'].map((name) => ({
  personId: null,
  name,
  duty: '管委会',
}));
const fund: Fund = {
  fundId: 'f'.repeat(26),
  name: '邻里微基金',
  purposes: ['environment'],
  about: '',
  host: { name: '禹安县慈善总会', pageUrl: null },
  agreementNo: '2024-17',
  managers,
  supervisor: { personId: null, name: '孙志远' },
  merchantRef: 'DEMO',
  campaign: { startsOn: '2026-01-31', endsOn: null, goalFen: null },
  limits: { minFen: 1, maxFen: 2, dayFen: 3 },
  policy: [{ uptoFen: 1, approvals: 2 }],
  mode: 'host_account',
  state: 'open',
  signOff: { personId: 'p'.repeat(26), name: '孙志远', at: '2026-01-01T00:00:00.000Z' },
  reconciledTo: null,
  openedOn: '2026-01-31',
  disclosedOn: null,
  campaignDisclosed: false,
  revision: 1,
};

test('a fund may take WeChat Pay when everything is there, and not when any one thing lacks', () => {
  expect(canPay(fund)).toBe(true);
  const lacks: Partial<Fund>[] = [
    { mode: 'link_out' },
    { mode: 'offline' },
    { state: 'draft' },
    { state: 'closed' },
    { agreementNo: null },
    { signOff: null },
    { merchantRef: null },
    { managers: managers.slice(0, 3) },
    { managers: [...managers, ...managers.slice(0, 1)] },
    { supervisor: null },
    { supervisor: { personId: null, name: '何静' } },
  ];
  for (const one of lacks) expect([one, canPay({ ...fund, ...one })]).toEqual([one, false]);
});

test('one account is one person, under however many names', () => {
  const me = { personId: 'p'.repeat(26), duty: '管委会' };
  const five = managers.map(({ name }) => ({ ...me, name }));
  expect(lacking({ ...fund, managers: five })).toEqual(['管委会里有人写了两次']);
  const one = managers.map((manager, i) => (i === 0 ? { ...manager, personId: me.personId } : manager));
  expect(lacking({ ...fund, managers: one })).toEqual([]);
  const supervisor = { personId: me.personId, name: '老孙' };
  expect(lacking({ ...fund, managers: one, supervisor })).toEqual(['监督员不能同时在管委会里']);
  expect(lacking({ ...fund, managers: one, supervisor: { ...supervisor, personId: 'q'.repeat(26) } })).toEqual([]);
});

test('what lacks is said in words', () => {
  expect(lacking(fund)).toEqual([]);
  expect(lackingFor('link_out', fund)).toEqual(['慈善组织的捐款页面地址']);
  expect(lackingFor('host_account', { ...fund, signOff: null })).toEqual(['一位负责人的合规签字']);
  expect(lackingFor('offline', fund)).toEqual([]);
  expect(whoseAccount(fund)).toBe('钱在禹安县慈善总会的账户里，社区只管怎么用、用得对不对。');
});

test('a signature stands for one charity, one agreement, one account', () => {
  const changed = (more: Partial<Fund>) => withoutStaleSignOff(fund, { ...fund, ...more });
  expect(changed({ about: '新的话' }).signOff).not.toBeNull();
  expect(changed({ agreementNo: '2027-1' })).toMatchObject({ signOff: null, mode: 'offline' });
  expect(changed({ merchantRef: 'OTHER' })).toMatchObject({ signOff: null, mode: 'offline' });
  const other = { name: '另一家慈善会', pageUrl: 'https://example.cn' };
  expect(changed({ host: other })).toMatchObject({ signOff: null, mode: 'link_out' });
});

test('keepers hear of it two weeks, three days and on the day before, then every week', () => {
  const heard = Array.from({ length: 40 }, (_, i) => addDays('2026-12-01', i)).filter((day) =>
    reminderOn('2026-12-20', day),
  );
  expect(heard).toEqual(['2026-12-06', '2026-12-17', '2026-12-20', '2026-12-27', '2027-01-03']);
  expect(reminderOn(null, '2026-12-20')).toBeNull();
});

test('every day lies in exactly one quarter, and three months later is never a day too late', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2000-01-01', n)),
      fc.integer({ min: -40, max: 40 }),
      (day, n) => {
        const { from, to } = daysOfQuarter(quarterOf(day));
        expect(from <= day && day <= to).toBe(true);
        expect(quarterOf(from)).toBe(quarterOf(to));
        expect(quarterOf(addDays(to, 1))).not.toBe(quarterOf(to));
        const later = addMonths(day, n);
        const months = (of: string) => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7));
        expect(months(later) - months(day)).toBe(n);
        expect(later.slice(8) <= day.slice(8)).toBe(true);
      },
    ),
  );
});
