import * as z from 'zod';
import type { Form } from './form';
import { assertSignature, Refused, type Trust } from './signed';

const Policy = z.object({
  expiration: z.iso.datetime(),
  conditions: z.array(z.union([z.record(z.string(), z.string()), z.tuple([z.string(), z.unknown(), z.unknown()])])),
});

const UNCONDITIONED = ['policy', 'x-amz-signature', 'file'];

/** A browser's form upload, as S3 judges it: the policy is signed and not over, and holds every field to its word. */
export function assertForm({ fields, file }: Form, trust: Trust, now: number): void {
  const encoded = fields.policy ?? '';
  assertSignature(encoded, fields['x-amz-signature'] ?? '', fields['x-amz-credential'] ?? '', trust);
  const { expiration, conditions } = Policy.parse(JSON.parse(Buffer.from(encoded, 'base64').toString()));
  if (Date.parse(expiration) <= now) throw new Refused(403, 'AccessDenied');
  const met = new Set(UNCONDITIONED);
  for (const condition of conditions) {
    if (Array.isArray(condition)) {
      const [kind, least, most] = condition;
      if (kind !== 'content-length-range') throw new Refused(400, 'InvalidPolicyDocument');
      if (file.length < Number(least)) throw new Refused(400, 'EntityTooSmall');
      if (file.length > Number(most)) throw new Refused(400, 'EntityTooLarge');
      continue;
    }
    for (const [name, value] of Object.entries(condition)) {
      if ((name === 'bucket' ? trust.bucket : fields[name]) !== value) throw new Refused(403, 'AccessDenied');
      met.add(name);
    }
  }
  if (!Object.keys(fields).every((name) => met.has(name))) throw new Refused(403, 'AccessDenied');
}
