import { createHash, createPublicKey, type KeyObject, randomBytes, sign } from 'node:crypto';

/** Just enough DER to write a certificate: type, length, value. */
function der(type: number, ...parts: Buffer[]): Buffer {
  const value = Buffer.concat(parts);
  if (value.length < 128) return Buffer.concat([Buffer.from([type, value.length]), value]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(value.length);
  const short = length.subarray(length.findIndex((byte) => byte !== 0));
  return Buffer.concat([Buffer.from([type, 0x80 | short.length]), short, value]);
}
const [INTEGER, BIT_STRING, NULL, OID, UTF8, UTC_TIME, SEQUENCE, SET] = [2, 3, 5, 6, 12, 23, 48, 49] as const;
const SHA256_WITH_RSA = der(SEQUENCE, der(OID, Buffer.from('2a864886f70d01010b', 'hex')), der(NULL));
const COMMON_NAME = Buffer.from('550403', 'hex');
const VERSION_3 = der(0xa0, der(INTEGER, Buffer.from([2])));

const name = (text: string) =>
  der(SEQUENCE, der(SET, der(SEQUENCE, der(OID, COMMON_NAME), der(UTF8, Buffer.from(text)))));
const utcTime = (at: Date) =>
  der(
    UTC_TIME,
    Buffer.from(
      at
        .toISOString()
        .replace(/[-:T]|[.]\d+/g, '')
        .slice(2),
    ),
  );

export interface Certificate {
  /** as WeChat Pay names it: the serial number in upper-case hex */
  serial: string;
  pem: string;
  from: string;
  until: string;
}

/** A certificate that signs itself, five years long: what a platform certificate looks like to whoever verifies with it. */
export function certificateOf(privateKey: KeyObject, subject: string, now: Date): Certificate {
  // The first byte is neither zero nor negative, so that the number is written as it is.
  const serial = Buffer.concat([Buffer.from([0x5d]), randomBytes(19)]);
  const until = new Date(now.getTime() + 5 * 365 * 86_400_000);
  const body = der(
    SEQUENCE,
    VERSION_3,
    der(INTEGER, serial),
    SHA256_WITH_RSA,
    name(subject),
    der(SEQUENCE, utcTime(now), utcTime(until)),
    name(subject),
    createPublicKey(privateKey).export({ type: 'spki', format: 'der' }),
  );
  const signature = sign('sha256', body, privateKey);
  const whole = der(SEQUENCE, body, SHA256_WITH_RSA, der(BIT_STRING, Buffer.from([0]), signature));
  const lines = whole.toString('base64').match(/.{1,64}/g) as string[];
  const pem = `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
  return { serial: serial.toString('hex').toUpperCase(), pem, from: now.toISOString(), until: until.toISOString() };
}

/** The id WeChat Pay gives a public key; here made from the key itself. */
export const publicKeyIdOf = (publicKey: KeyObject): string =>
  `PUB_KEY_ID_${createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .toUpperCase()
    .slice(0, 34)}`;
