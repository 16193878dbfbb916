import { require as requireTs } from 'tsx/cjs/api';
import { localSecret } from './local-secrets.mjs';
import { inData } from './places.mjs';

const ACCESS_KEY = 'local';
const BUCKET = 'small-stool-local-files';

/** Photos and receipts on this machine: a folder that answers as the bucket would, and what the functions sign with. */
export async function startFiles(port) {
  const { startFileStore } = requireTs('../../tools/file-store/server.ts', import.meta.url);
  const trust = { accessKeyId: ACCESS_KEY, secretAccessKey: localSecret('files-secret'), bucket: BUCKET };
  const store = await startFileStore({ folder: inData('files'), trust, port });
  return {
    ...store,
    environment: {
      AWS_ENDPOINT_URL_S3: `${store.origin}/files`,
      AWS_ACCESS_KEY_ID: trust.accessKeyId,
      AWS_SECRET_ACCESS_KEY: trust.secretAccessKey,
      // A developer's own session must not travel along with a key that is not theirs.
      AWS_SESSION_TOKEN: '',
      FILES_BUCKET: BUCKET,
    },
  };
}
