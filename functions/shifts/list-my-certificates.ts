import type { listMyCertificates } from '../../shared/shifts/hours-endpoints';
import type { Handle } from '../platform/serve';
import { shownCertificate } from './certificates';
import { readCertificates } from './certificates-store';

export const listMyCertificatesHandler: Handle<typeof listMyCertificates> = async (_, { community, person }) => {
  const certificates = await readCertificates(community, person);
  return {
    certificates: certificates.sort((a, b) => (a.issuedAt < b.issuedAt ? 1 : -1)).map(shownCertificate),
  };
};
