import type { MyCertificate } from '../../shared/shifts/hours';
import type { OwnCertificate } from './certificates-store';

/** The page that verifies a certificate, also for somebody who never signed in. */
export const shownCertificate = (certificate: OwnCertificate): MyCertificate => ({
  ...certificate,
  page: `/packages/shifts/verify/index?code=${certificate.code}`,
});
