import { AppError } from '../../shared/http/errors';
import { inPeriod, servicesIn, sumMinutes } from '../../shared/shifts/hours';
import type { makeCertificate } from '../../shared/shifts/hours-endpoints';
import { readCommunity } from '../places/reads';
import { randomCode } from '../platform/ids';
import { countTry } from '../platform/rate-limit';
import type { Handle } from '../platform/serve';
import { shownCertificate } from './certificates';
import { putCertificate } from './certificates-store';
import { readHours } from './hours-store';
import { assertShowable } from './words';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 16;
/** Enough for every form somebody fills in on one day; each certificate is kept for good. */
const A_DAY = { max: 20, seconds: 86_400 };

export const makeCertificateHandler: Handle<typeof makeCertificate> = async ({ body }, caller) => {
  const { community, person, now } = caller;
  await countTry('certificate', person, A_DAY, now);
  const rows = inPeriod(await readHours(community, person), body.fromDay, body.toDay);
  const [minutes, services] = [sumMinutes(rows), servicesIn(rows)];
  if (minutes <= 0) throw new AppError('NO_HOURS');
  await assertShowable(person, body.name);
  const communityName = (await readCommunity(community))?.name ?? '';
  const facts = { communityName, ...body, minutes, services, issuedAt: now };
  const code = randomCode(CROCKFORD, CODE_LENGTH);
  return shownCertificate(await putCertificate(community, person, { ...facts, code }));
};
