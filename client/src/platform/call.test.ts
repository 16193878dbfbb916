import { getMe, renewSession, signIn } from '../../../shared/residents/endpoints';
import { resident, sessionOf, signedIn } from '../../test/people';
import { answer, asked, goOffline, refuse } from '../../test/server';
import { storage } from '../../test/taro';
import { call } from './call';
import { CallError, fieldErrors } from './call-error';
import { dropSession, keepSession, storedSession } from './session';
import { startSession } from './sign-in';

const names = () => asked.map(({ endpoint }) => endpoint);
const fresh = { ...sessionOf(resident), token: 'token-of-tomorrow', renewal: 'renewal-secret-of-tomorrow' };

test('my session ran out while I was reading; the next tap renews it and goes through', async () => {
  signedIn();
  refuse(getMe, 'UNAUTHENTICATED');
  answer(renewSession, () => {
    answer(getMe, resident);
    return fresh;
  });
  await expect(call(getMe)).resolves.toEqual(resident);
  expect(names()).toEqual(['getMe', 'renewSession', 'getMe']);
  expect(asked[2]?.token).toBe('token-of-tomorrow');
});

test('a token known to be too old is renewed before it is sent', async () => {
  keepSession({ ...sessionOf(resident), expiresAt: '2020-01-01T00:00:00.000Z' });
  answer(renewSession, fresh);
  answer(getMe, resident);
  await call(getMe);
  expect(names()).toEqual(['renewSession', 'getMe']);
});

test('three things load at once and the session is renewed only once', async () => {
  keepSession({ ...sessionOf(resident), expiresAt: '2020-01-01T00:00:00.000Z' });
  answer(renewSession, fresh);
  answer(getMe, resident);
  await Promise.all([call(getMe), call(getMe), call(getMe)]);
  expect(names().filter((name) => name === 'renewSession')).toHaveLength(1);
});

test('when another tab renewed first, its session is taken over', async () => {
  signedIn();
  refuse(getMe, 'UNAUTHENTICATED');
  refuse(renewSession, 'UNAUTHENTICATED', () => {
    storage.set('session', fresh);
    answer(getMe, resident);
  });
  await expect(call(getMe)).resolves.toEqual(resident);
  expect(asked.at(-1)?.token).toBe('token-of-tomorrow');
});

test('without a network the sentence says so, and I stay signed in', async () => {
  signedIn();
  goOffline(getMe);
  await expect(call(getMe)).rejects.toMatchObject({ code: 'OFFLINE', message: expect.stringContaining('连不上网') });
});

test('a link with a code signs me in and leaves no code in the address', async () => {
  window.history.replaceState(null, '', '/?code=demo-code&x=1');
  answer(signIn, fresh);
  await startSession();
  expect(asked[0]?.body).toEqual({ code: 'demo-code' });
  expect(window.location.search).toBe('?x=1');
});

test('the code of a shift or a certificate is not a login code, and stays in the address', async () => {
  window.history.replaceState(null, '', '/packages/shifts/check-in/index?shiftId=a&code=7K3F92QM');
  signedIn();
  await startSession();
  expect(asked).toEqual([]);
  expect(window.location.search).toBe('?shiftId=a&code=7K3F92QM');
});

test('the mini-program opens in a busy moment, and signs in on the next try by itself', async () => {
  process.env.TARO_ENV = 'weapp';
  dropSession();
  refuse(signIn, 'BUSY', () => answer(signIn, fresh));
  await startSession();
  process.env.TARO_ENV = 'h5';
  expect(names()).toEqual(['signIn', 'signIn']);
  expect(storedSession()?.token).toBe('token-of-tomorrow');
});

test('a refused form says which field is wrong', () => {
  const error = new CallError('BAD_REQUEST', '…', [{ path: 'title', message: '请填写' }]);
  expect(fieldErrors(error)).toEqual({ title: '请填写' });
  expect(fieldErrors(new CallError('BUSY', '…'))).toEqual({});
});
