import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { Aes, Formatter, Rsa } from 'wechatpay-axios-plugin';
import { decrypt } from './decrypt';
import { authorization, payParams } from './sign';
import { refusalOf } from './verify';

/** Somebody else's library for the same protocol: what both find from the same input has to be the same. */
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const signer = {
  mchid: '1900000001',
  serial: '5157F09EFDC096DE15EBE81A47057A7232F1B8E1',
  appid: 'wx0123456789abcdef',
  privateKey,
};
const now = '2026-11-22T08:00:00.000Z';
const seconds = String(Date.parse(now) / 1000);
const nonces = fc.stringMatching(/^[0-9A-Za-z]{1,32}$/);
const texts = fc.string({ unit: 'binary', maxLength: 200 });
const runs = { numRuns: 50 };

test('our requests are signed exactly as the other library signs them, with a body and without', () => {
  const requests = fc.record({
    method: fc.constantFrom('GET' as const, 'POST' as const),
    target: fc.webPath().map((path) => `/v3${path}?mchid=1`),
    body: fc.oneof(fc.constant(''), fc.json()),
  });
  const same = fc.property(requests, nonces, (request, nonce) => {
    const signed = Rsa.sign(
      Formatter.request(request.method, request.target, seconds, nonce, request.body),
      privateKey,
    );
    const theirs = Formatter.authorization(signer.mchid, nonce, signed, seconds, signer.serial);
    expect(authorization(signer, request, now, nonce)).toBe(theirs);
  });
  fc.assert(same, runs);
});

test('what opens the payment on my phone is signed exactly as the other library signs it', () => {
  const same = fc.property(nonces, nonces, (prepayId, nonce) => {
    const text = Formatter.joinedByLineFeed(signer.appid, seconds, nonce, `prepay_id=${prepayId}`);
    const params = payParams(signer, prepayId, now, nonce);
    expect(params).toEqual({
      timeStamp: seconds,
      nonceStr: nonce,
      package: `prepay_id=${prepayId}`,
      signType: 'RSA',
      paySign: Rsa.sign(text, privateKey),
    });
  });
  fc.assert(same, runs);
});

test('both libraries recognise the same messages, and turn the same ones away', () => {
  const merchant = { verifyKeys: new Map([['PUB_KEY_ID_1', publicKey]]) };
  const same = fc.property(nonces, texts, texts, (nonce, body, other) => {
    const signature = Rsa.sign(Formatter.response(seconds, nonce, body), privateKey);
    const headers = {
      'wechatpay-timestamp': seconds,
      'wechatpay-nonce': nonce,
      'wechatpay-serial': 'PUB_KEY_ID_1',
      'wechatpay-signature': signature,
    };
    expect(refusalOf(merchant, { headers, body }, now)).toBeUndefined();
    const theirs = Rsa.verify(Formatter.response(seconds, nonce, other), signature, publicKey);
    expect(refusalOf(merchant, { headers, body: other }, now)).toBe(theirs ? undefined : 'BAD_SIGNATURE');
  });
  fc.assert(same, runs);
});

test('what the other library sealed we open, and only that', () => {
  const sealing = fc.record({
    key: fc.stringMatching(/^[0-9A-Za-z]{32}$/),
    nonce: fc.stringMatching(/^[0-9A-Za-z]{12}$/),
    associated: fc.stringMatching(/^[a-z]{0,16}$/),
    text: texts,
  });
  const same = fc.property(sealing, fc.nat(), ({ key, nonce, associated, text }, where) => {
    const ciphertext = Aes.AesGcm.encrypt(text, key, nonce, associated);
    const sealed = { nonce, associated_data: associated, ciphertext };
    expect(decrypt(Buffer.from(key), sealed)).toEqual(Buffer.from(text));
    const bytes = Buffer.from(ciphertext, 'base64');
    const at = where % bytes.length;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    expect(decrypt(Buffer.from(key), { ...sealed, ciphertext: bytes.toString('base64') })).toBeUndefined();
  });
  fc.assert(same, runs);
});

test('a key written the old way signs the same', () => {
  const old = createPrivateKey(privateKey.export({ type: 'pkcs1', format: 'pem' }));
  const request = { method: 'GET', target: '/v3/certificates', body: '' } as const;
  expect(authorization({ ...signer, privateKey: old }, request, now, 'A')).toBe(
    authorization(signer, request, now, 'A'),
  );
});
