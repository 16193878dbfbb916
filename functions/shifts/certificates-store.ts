import type * as z from 'zod';
import { Certificate, MyCertificate } from '../../shared/shifts/hours';
import type { CommunityId } from '../platform/identity';
import { sha256 } from '../platform/ids';
import { get, type Item, type Key, listAll, transact, write } from '../platform/table';
import { volunteerPartition } from './volunteers-store';

// A certificate is two items written together: the volunteer's own, with its code, and what anybody may verify, found
// by the code's hash. Both are snapshots and never change.
//
// Access patterns
//   What a certificate says | get | CERTIFICATE#<sha256(code)> | CERTIFICATE | 0.5 RCU
//   The certificates of a volunteer, strong | query | COMMUNITY#<c>#PERSON#<p> | CERTIFICATE#* | 1 RCU per 10
//   Issue one, the same facts once | transact | COMMUNITY#<c>#PERSON#<p>, CERTIFICATE#<sha256(code)> | CERTIFICATE#<facts>, CERTIFICATE | 4 WCU
//   A volunteer goes: their certificates verify no longer | delete | CERTIFICATE#<sha256(code)> | CERTIFICATE | 1 WCU

/** A hundred a year for ten years. */
const MAX_OF_PERSON = 1000;

const Own = MyCertificate.omit({ page: true });
export type OwnCertificate = z.infer<typeof Own>;

const publicKey = (code: string): Key => ({ pk: `CERTIFICATE#${sha256(code)}`, sk: 'CERTIFICATE' });
/** The facts are the key, so that asking twice issues one. */
const ownKey = (
  community: CommunityId,
  person: string,
  { name, fromDay, toDay, minutes, services }: Certificate,
): Key => ({
  pk: volunteerPartition(community, person),
  sk: `CERTIFICATE#${fromDay}#${toDay}#${sha256(JSON.stringify([name, minutes, services])).slice(0, 32)}`,
});

export async function findCertificate(code: string): Promise<Certificate | undefined> {
  const item = await get(publicKey(code));
  return item && Certificate.parse(item);
}

export async function readCertificates(community: CommunityId, person: string): Promise<OwnCertificate[]> {
  const query = { pk: volunteerPartition(community, person), prefix: 'CERTIFICATE#', consistent: true };
  return (await listAll(query, MAX_OF_PERSON)).map((item) => Own.parse(item));
}

/** Replies with the certificate that stands: this one, or the one issued before with the same facts. */
export async function putCertificate(
  community: CommunityId,
  person: string,
  certificate: OwnCertificate,
): Promise<OwnCertificate> {
  const { code, ...facts } = certificate;
  let before: Item | undefined;
  const fresh = { ConditionExpression: 'attribute_not_exists(pk)' };
  try {
    await transact([
      {
        write: { Put: { Item: { ...ownKey(community, person, facts), ...certificate }, ...fresh } },
        onRefused: (found) => {
          before = found;
          return ISSUED;
        },
      },
      {
        write: { Put: { Item: { ...publicKey(code), ...facts, communityId: community }, ...fresh } },
        onRefused: () => new Error('a code of 80 random bits was drawn twice'),
      },
    ]);
    return certificate;
  } catch (error) {
    if (error !== ISSUED) throw error;
    return Own.parse(before);
  }
}
const ISSUED = new Error('issued before');

/** The public half of a certificate goes with its owner: from now on it verifies no longer. */
export async function withdrawCertificate(code: string): Promise<void> {
  await write({ write: { Delete: { Key: publicKey(code) } }, onRefused: () => ISSUED });
}
