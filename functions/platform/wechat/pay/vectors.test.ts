import { createDecipheriv, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decrypt, type Sealed } from './decrypt';
import { refusalOf } from './verify';

const file = path.resolve(__dirname, '../../../../../shared/vectors/wechatpay.json');
const there = existsSync(file);
// Published by WeChat Pay's own libraries; worthless outside tests.
const vectors = there ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
const title = there
  ? "WeChat Pay's own examples"
  : `WeChat Pay's own examples: skipped, ${path.basename(file)} is not here`;

if (!there) console.warn(title);

(there ? describe : describe.skip)(title, () => {
  const read = () => {
    const { certificate, serial, timestamp, nonce, signature, body } = vectors.notify;
    const headers = {
      'wechatpay-timestamp': timestamp,
      'wechatpay-nonce': nonce,
      'wechatpay-serial': serial,
      'wechatpay-signature': signature,
    };
    const verifyKeys = new Map([[serial as string, new X509Certificate(certificate).publicKey]]);
    return { merchant: { verifyKeys }, message: { headers, body }, sentAt: Number(timestamp) * 1000 };
  };

  test('a notice signed by WeChat Pay is recognised, until five minutes have passed', () => {
    const { merchant, message, sentAt } = read();
    const after = (seconds: number) => new Date(sentAt + seconds * 1000).toISOString();
    for (const seconds of [-300, 0, 300]) expect(refusalOf(merchant, message, after(seconds))).toBeUndefined();
    for (const seconds of [-301, 301]) expect(refusalOf(merchant, message, after(seconds))).toBe('STALE');
  });

  test('what it sealed is opened by the key it was sealed with (that example has a short key)', () => {
    const { resource } = JSON.parse(vectors.notify.body) as { resource: Sealed };
    const bytes = Buffer.from(resource.ciphertext, 'base64');
    const decipher = createDecipheriv('aes-128-gcm', vectors.notify.apiV3Key, resource.nonce, { authTagLength: 16 });
    decipher.setAAD(Buffer.from(resource.associated_data ?? '')).setAuthTag(bytes.subarray(-16));
    const inside = Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]);
    expect(JSON.parse(inside.toString())).toMatchObject({ mchid: '1234567890' });
  });

  test('an example sealed with a full key is opened, and with anything changed it is not', () => {
    const { key, nonce, associatedData, ciphertext, plaintext } = vectors.aead256;
    const bytes = Buffer.from(key);
    const good = { nonce, associated_data: associatedData, ciphertext };
    expect(decrypt(bytes, good)?.toString()).toBe(plaintext);
    expect(decrypt(bytes, { ...good, associated_data: 'associatedDat4' })).toBeUndefined();
    expect(decrypt(bytes, { ...good, nonce: 'uluk4a9R25RX' })).toBeUndefined();
    expect(decrypt(bytes, { ...good, ciphertext: `v${ciphertext.slice(1)}` })).toBeUndefined();
    expect(decrypt(Buffer.from('b7cde1ZJB1kG2e7VfTs3jQzaWizur8Gb'), good)).toBeUndefined();
  });
});
