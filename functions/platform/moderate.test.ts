import { newOpenid, type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { moderate } from './moderate';
import { openidOf } from './person';
import { write } from './table';

let wechat: SimulatedWechat;
beforeAll(async () => {
  wechat = await simulatedWechat();
});
afterAll(() => wechat.stop());

test('everyday words appear at once', async () => {
  expect(await moderate(newOpenid(), '  周六上午一起打扫楼道  ')).toBe('pass');
  expect(await moderate(newOpenid(), '   ')).toBe('pass');
});

test('words WeChat refuses are not sent', async () => {
  await expect(moderate(newOpenid(), '违禁')).rejects.toMatchObject({ code: 'TEXT_RISKY' });
});

test('words WeChat is unsure about wait for a committee member', async () => {
  expect(await moderate(newOpenid(), '待审')).toBe('held');
});

test('when WeChat does not answer my words are not lost: they wait for a committee member', async () => {
  const started = performance.now();
  expect(await moderate(newOpenid(), '超时')).toBe('held');
  expect(performance.now() - started).toBeLessThan(4500);
});

test('every part of a long text is checked, also a word on the border of two parts', async () => {
  const around = '好'.repeat(2499);
  expect(await moderate(newOpenid(), `${around}${around}`)).toBe('pass');
  await expect(moderate(newOpenid(), `${around}违禁${around}`)).rejects.toMatchObject({ code: 'TEXT_RISKY' });
  await expect(moderate(newOpenid(), `${around}${around}违禁`)).rejects.toMatchObject({ code: 'TEXT_RISKY' });
});

test('a person who has erased themselves belongs to no WeChat account', async () => {
  const person = newOpenid().slice(0, 26).toLowerCase();
  await expect(openidOf(person)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  const openid = newOpenid();
  const Item = { pk: `PERSON#${person}`, sk: 'PERSON', openid };
  await write({ write: { Put: { Item } }, onRefused: () => new Error('refused') });
  expect(await openidOf(person)).toBe(openid);
});
