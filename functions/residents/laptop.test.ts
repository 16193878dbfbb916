import { collectLaptopSignIn, confirmLaptopSignIn, requestLaptopSignIn } from '../../shared/residents/endpoints';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { as, newPerson } from '../../tests/neighbours';
import type { Identity } from '../platform/identity';
import { handler } from './handler';

afterEach(() => jest.useRealTimers());

const ask = async () => (await invoke(handler, requestLaptopSignIn, null)).reply;
const confirm = (me: Identity, code: string) => invoke(handler, confirmLaptopSignIn, me, { body: { code } });
const collect = (code: string, secret: string) =>
  invoke(handler, collectLaptopSignIn, null, { body: { code, secret } });
const phone = async () => as(await newPerson());

test('I confirm the code on my phone, and the laptop is me', async () => {
  const [{ code, secret }, me] = [await ask(), await phone()];
  expect((await collect(code, secret)).reply).toEqual({ session: null });
  expect((await confirm(me, code)).reply).toEqual({ done: true });
  expect((await confirm(me, code)).reply).toEqual({ done: true });
  expect((await collect(code, secret)).reply.session?.me.personId).toBe(me.person);
});

test('a laptop collects once, however often it asks at the same moment', async () => {
  const [{ code, secret }, me] = [await ask(), await phone()];
  await confirm(me, code);
  const answers = await Promise.all(Array.from({ length: 5 }, () => collect(code, secret)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect((await collect(code, secret)).reply.code).toBe('CODE_INVALID');
});

test('whoever only saw the code on my screen collects nothing', async () => {
  const [{ code }, me] = [await ask(), await phone()];
  await confirm(me, code);
  expect((await collect(code, 'x'.repeat(43))).reply.code).toBe('CODE_INVALID');
});

test('a code confirmed by me cannot be taken over by somebody else', async () => {
  const [{ code, secret }, me] = [await ask(), await phone()];
  const both = await Promise.all([confirm(me, code), confirm(await phone(), code)]);
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
  expect((await collect(code, secret)).status).toBe(200);
});

test('after five minutes the code on the screen is dead', async () => {
  const [{ code, secret }, me] = [await ask(), await phone()];
  setClock(new Date(Date.now() + 5 * 60_000 + 1000).toISOString());
  expect((await confirm(me, code)).reply.code).toBe('CODE_INVALID');
  expect((await collect(code, secret)).reply.code).toBe('CODE_INVALID');
});

test('nobody guesses the codes of other people all evening', async () => {
  const me = await phone();
  const tries = await Promise.all(Array.from({ length: 15 }, () => confirm(me, '00000000')));
  expect(tries.filter(({ reply }) => reply.code === 'TOO_MANY_TRIES')).toHaveLength(5);
});
