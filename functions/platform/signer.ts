import { createHash, createHmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import { credentials } from './credentials';

/** What the signer wants of SHA-256: a hash, or with a secret an HMAC. */
class Sha256 {
  private readonly hash;
  constructor(key?: string | ArrayBuffer | ArrayBufferView) {
    this.hash = key === undefined ? createHash('sha256') : createHmac('sha256', key as string);
  }
  update(data: Uint8Array): void {
    this.hash.update(data);
  }
  async digest(): Promise<Uint8Array> {
    return this.hash.digest();
  }
  reset(): void {}
}

export const ownRegion = (): string => process.env.AWS_REGION ?? '';

/** Signs calls to an AWS service that is not worth its SDK client. S3 alone wants paths escaped once, not twice. */
export const signerFor = (service: 'ssm' | 's3'): SignatureV4 =>
  new SignatureV4({
    service,
    region: ownRegion(),
    credentials,
    sha256: Sha256,
    uriEscapePath: service !== 's3',
  });
