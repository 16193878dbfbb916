import { handler } from '../functions/files/handler';
import type { Identity } from '../functions/platform/identity';
import { confirmUpload, requestUpload } from '../shared/files/endpoints';
import { GREY_DOT, type localFileStore } from './file-store';
import { invoke } from './invoke';

/** A photo this person has handed over, as their phone does it; its id. */
export async function putPhoto(store: Awaited<ReturnType<typeof localFileStore>>, me: Identity): Promise<string> {
  const body = { type: 'image/jpeg', bytes: GREY_DOT.length } as const;
  const { reply } = await invoke(handler, requestUpload, me, { body });
  await store.hand(reply, GREY_DOT);
  await invoke(handler, confirmUpload, me, { params: { fileId: reply.fileId } });
  return reply.fileId;
}
