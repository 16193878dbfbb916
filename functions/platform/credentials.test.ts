import { defaultProvider } from './credentials';

const before = { ...process.env };
afterEach(() => {
  process.env = { ...before };
});

test('a function signs with what the runtime gave it', async () => {
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'A', AWS_SECRET_ACCESS_KEY: 'B', AWS_SESSION_TOKEN: 'C' });
  expect(await defaultProvider()()).toEqual({ accessKeyId: 'A', secretAccessKey: 'B', sessionToken: 'C' });
  process.env.AWS_SESSION_TOKEN = '';
  expect(await defaultProvider()()).toEqual({ accessKeyId: 'A', secretAccessKey: 'B' });
});
