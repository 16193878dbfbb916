import { createDecipheriv } from 'node:crypto';
import { strictBase64 } from './strict-base64';

/** AEAD_AES_256_GCM as WeChat Pay sends it: base64 of the ciphertext with its tag behind. */
export interface Sealed {
  nonce: string;
  associated_data?: string;
  ciphertext: string;
}
const TAG_BYTES = 16;
const NONCE_BYTES = 12;

/**
 * The text inside, or undefined when anything about it is not as it was sealed. `final()` is what checks the tag:
 * without it a changed text would come out as if nothing had happened.
 */
export function decrypt(key: Buffer, { nonce, associated_data = '', ciphertext }: Sealed): Buffer | undefined {
  const bytes = strictBase64(ciphertext);
  if (!bytes || bytes.length < TAG_BYTES || Buffer.byteLength(nonce) !== NONCE_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(associated_data)).setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    return undefined;
  }
}
