import type { requestUpload } from '../../shared/files/endpoints';
import { incomingKey, uploadForm } from '../platform/files';
import { newId } from '../platform/ids';
import { countTry } from '../platform/rate-limit';
import type { Handle } from '../platform/serve';
import { putUpload } from './store';

/** A project with before and after has twenty photos; nobody hands over hundreds in an hour. */
const UPLOADS = { max: 100, seconds: 3600 };

export const requestUploadHandler: Handle<typeof requestUpload> = async ({ body }, { community, person, now }) => {
  await countTry('UPLOAD', person, UPLOADS, now);
  const fileId = newId(now);
  await putUpload(community, { fileId, ...body, sha256: null, by: person, askedAt: now, keptAt: null }, now);
  return { fileId, ...(await uploadForm(incomingKey(community, fileId), body.type, body.bytes, now)) };
};
