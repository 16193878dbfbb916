import { SignJWT } from 'jose';
import { identify, pseudonym, SESSION_MINUTES, sign, storedCommunity } from './identity';

const now = '2026-11-22T12:00:00.000Z';
const later = (minutes: number, ms = 0) => new Date(Date.parse(now) + minutes * 60_000 + ms).toISOString();
const person = 'a'.repeat(26);
const identity = {
  person,
  community: storedCommunity('wmx'),
  homes: [{ householdId: 'c1.3.1.301', seat: 1, movedAt: null }],
};
const bearer = async (at = now) => `Bearer ${(await sign(identity, at)).token}`;

test('my session says who I am, where I stand and which homes are mine', async () => {
  expect(await identify(await bearer(), now)).toEqual(identity);
  expect(await identify(undefined, now)).toBeNull();
  expect(await identify('Basic abc', now)).toBeNull();
});

test('a session ends by itself after a quarter of an hour', async () => {
  const { token, expiresAt } = await sign(identity, now);
  expect(expiresAt).toBe(later(SESSION_MINUTES));
  expect(await identify(`Bearer ${token}`, later(SESSION_MINUTES, -1000))).toEqual(identity);
  await expect(identify(`Bearer ${token}`, later(SESSION_MINUTES))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('a session the function has seen before ends at its hour all the same', async () => {
  const mine = await bearer();
  for (const minutes of [0, 5, 14]) expect(await identify(mine, later(minutes))).toEqual(identity);
  await expect(identify(mine, later(SESSION_MINUTES))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(await identify(mine, later(1))).toEqual(identity);
});

test('a session the function has seen before ends with the secret, and holds on no other stage', async () => {
  const mine = await bearer();
  expect(await identify(mine, now)).toEqual(identity);
  const before = { ...process.env };
  for (const other of [{ SESSION_SECRET: 'b'.repeat(32) }, { STAGE: 'prod' }]) {
    Object.assign(process.env, other);
    await expect(identify(mine, now)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    Object.assign(process.env, before);
  }
  expect(await identify(mine, now)).toEqual(identity);
});

test('a session cannot be altered anywhere', async () => {
  const whole = await bearer();
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  // The last letter of a part also carries padding bits, so each letter is moved by half the alphabet.
  for (let i = 'Bearer '.length; i < whole.length; i++) {
    if (whole[i] === '.') continue;
    const moved = letters[(letters.indexOf(whole[i] as string) + 32) % 64];
    const forged = whole.slice(0, i) + moved + whole.slice(i + 1);
    await expect(identify(forged, now)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  }
});

test.each([
  ['another secret', { key: 'b'.repeat(32) }],
  ['another stage', { audience: 'prod' }],
  ['another issuer', { issuer: 'somebody' }],
  ['another algorithm', { alg: 'HS512' }],
  ['no person', { subject: 'not-a-person' }],
])('a token with %s is nobody', async (_what, part: Record<string, string>) => {
  const {
    key = process.env.SESSION_SECRET,
    audience = 'local',
    issuer = 'small-stool',
    alg = 'HS256',
    subject = person,
  } = part;
  const token = await new SignJWT({ com: 'wmx', homes: [] })
    .setProtectedHeader({ alg })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(subject)
    .setExpirationTime(Math.floor(Date.parse(later(10)) / 1000))
    .sign(new TextEncoder().encode(key));
  await expect(identify(`Bearer ${token}`, now)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('an unsigned token is nobody', async () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { sub: person, com: 'wmx', homes: [], iss: 'small-stool', aud: 'local', exp: 4_000_000_000 };
  const token = `${part({ alg: 'none' })}.${part(claims)}.`;
  await expect(identify(`Bearer ${token}`, now)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('logs know me by a short name that does not lead back to me', () => {
  expect(pseudonym(person)).toMatch(/^[0-9a-f]{12}$/);
  expect(pseudonym(person)).toBe(pseudonym(person));
  expect(() => storedCommunity('../other')).toThrow();
});
