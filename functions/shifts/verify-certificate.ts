import { AppError } from '../../shared/http/errors';
import type { verifyCertificate } from '../../shared/shifts/hours-endpoints';
import { countTry } from '../platform/rate-limit';
import type { Handle } from '../platform/serve';
import { findCertificate } from './certificates-store';

/** An office may check a pile of them; whoever guesses codes of 80 bits gets nowhere at this pace. */
const TRIES = { max: 60, seconds: 600 };

/** Holding the code is the permission: the volunteer chose to show the certificate. */
export const verifyCertificateHandler: Handle<typeof verifyCertificate> = async ({ params }, { source, now }) => {
  await countTry('verify-certificate', source, TRIES, now);
  const certificate = await findCertificate(params.code);
  if (!certificate) throw new AppError('CERTIFICATE_UNKNOWN');
  return certificate;
};
