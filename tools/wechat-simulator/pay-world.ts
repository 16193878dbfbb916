import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { certificateOf, publicKeyIdOf } from './pay-certificate';

/** Everything that has to survive a restart: a merchant's keys, and the two keys of WeChat Pay's. */
const Kept = z.object({
  merchant: z.object({
    mchid: z.string(),
    appid: z.string(),
    serial: z.string(),
    privateKey: z.string(),
    apiV3Key: z.string(),
    verify: z.record(z.string(), z.string()),
  }),
  /** signs as `PUB_KEY_ID_…` */
  platformKey: z.string(),
  platformKeyId: z.string(),
  /** signs as the platform certificate */
  certificateKey: z.string(),
  certificate: z.object({ serial: z.string(), pem: z.string(), from: z.string(), until: z.string() }),
});
type Kept = z.infer<typeof Kept>;

export type SerialKind = 'public_key' | 'certificate';

/** The keys of the simulated WeChat Pay, and the secret of the one merchant it knows. */
export interface PayWorld {
  /** the functions' secret WECHAT_PAY_DEMO, as JSON */
  merchantSecret: string;
  mchid: string;
  appid: string;
  merchantSerial: string;
  merchantPublicKey: KeyObject;
  apiV3Key: Buffer;
  signers: Record<SerialKind, { serial: string; privateKey: KeyObject }>;
  certificate: Kept['certificate'];
}

const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const pemOf = (key: KeyObject): string =>
  key.export({ format: 'pem', type: key.type === 'private' ? 'pkcs8' : 'spki' }).toString();

function newKept(appid: string): Kept {
  const [merchant, platform, certified] = [pair(), pair(), pair()];
  const certificate = certificateOf(certified.privateKey, '模拟微信支付', new Date());
  const platformKeyId = publicKeyIdOf(platform.publicKey);
  return {
    merchant: {
      mchid: '1900000001',
      appid,
      serial: randomBytes(20).toString('hex').toUpperCase(),
      privateKey: pemOf(merchant.privateKey),
      apiV3Key: randomBytes(16).toString('hex'),
      verify: { [platformKeyId]: pemOf(platform.publicKey), [certificate.serial]: certificate.pem },
    },
    platformKey: pemOf(platform.privateKey),
    platformKeyId,
    certificateKey: pemOf(certified.privateKey),
    certificate,
  };
}

function worldOf({ merchant, platformKey, platformKeyId, certificateKey, certificate }: Kept): PayWorld {
  return {
    merchantSecret: JSON.stringify(merchant),
    mchid: merchant.mchid,
    appid: merchant.appid,
    merchantSerial: merchant.serial,
    merchantPublicKey: createPublicKey(merchant.privateKey),
    apiV3Key: Buffer.from(merchant.apiV3Key),
    signers: {
      public_key: { serial: platformKeyId, privateKey: createPrivateKey(platformKey) },
      certificate: { serial: certificate.serial, privateKey: createPrivateKey(certificateKey) },
    },
    certificate,
  };
}

export const newPayWorld = (appid: string): PayWorld => worldOf(newKept(appid));

/** The same keys as last time, so that what was signed before a restart is still good; made on the first start. */
export function payWorldIn(file: string, appid: string): PayWorld {
  try {
    return worldOf(Kept.parse(JSON.parse(readFileSync(file, 'utf8'))));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const kept = newKept(appid);
    writeFileSync(file, JSON.stringify(kept), { mode: 0o600 });
    return worldOf(kept);
  }
}
