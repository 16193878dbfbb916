import { createHash, randomBytes } from 'node:crypto';
import { confirmUpload, getFile, requestUpload } from '../../shared/files/endpoints';
import { MAX_FILE_BYTES, type ShownFile, type StoredFile } from '../../shared/files/schema';
import { GREY_DOT, localFileStore } from '../../tests/file-store';
import { invoke } from '../../tests/invoke';
import { newCommunity, putGrant } from '../../tests/world';
import { showFile } from '../platform/files';
import type { CommunityId, Identity } from '../platform/identity';
import { newPersonId } from '../platform/ids';
import { handler } from './handler';
import { readFilesToAttach } from './reads';

let store: Awaited<ReturnType<typeof localFileStore>>;
beforeAll(async () => {
  store = await localFileStore();
});
afterAll(() => store.stop());

const resident = (community: CommunityId): Identity => ({ person: newPersonId(), community, homes: [] });
/** The link as somebody was given it at another time. */
const linkOf = async (community: CommunityId | null, file: StoredFile, at: string): Promise<string> =>
  (await showFile(community as CommunityId, file, at)).url;
const ask = async (me: Identity, type = 'image/jpeg', bytes = GREY_DOT.length) =>
  (await invoke(handler, requestUpload, me, { body: { type: type as 'image/jpeg', bytes } })).reply;
const confirm = (me: Identity, fileId: string) => invoke(handler, confirmUpload, me, { params: { fileId } });
const look = (me: Identity, fileId: string) => invoke(handler, getFile, me, { params: { fileId } });

async function handOver(me: Identity, bytes: Buffer = GREY_DOT): Promise<ShownFile> {
  const form = await ask(me, 'image/jpeg', bytes.length);
  expect(await store.hand(form, bytes)).toBe(204);
  return (await confirm(me, form.fileId)).reply;
}

test('I hand over a photo and see it, byte for byte as its hash says', async () => {
  const me = resident(newCommunity());
  const kept = await handOver(me);
  expect(kept).toMatchObject({ type: 'image/jpeg', bytes: GREY_DOT.length });
  const seen = await store.open(kept.url);
  expect(seen).toMatchObject({ status: 200, type: 'image/jpeg' });
  expect(createHash('sha256').update(seen.bytes).digest('hex')).toBe(kept.sha256);
  expect((await look(me, kept.fileId)).reply).toEqual(kept);
});

test('confirming twice, or ten times at once, keeps one file', async () => {
  const me = resident(newCommunity());
  const form = await ask(me);
  await store.hand(form, GREY_DOT);
  const answers = await Promise.all(Array.from({ length: 10 }, () => confirm(me, form.fileId)));
  expect(new Set(answers.map(({ reply }) => reply.sha256)).size).toBe(1);
  expect(answers.every(({ status }) => status === 200)).toBe(true);
});

test('what comes through the form after my file was looked at changes nothing', async () => {
  const me = resident(newCommunity());
  const form = await ask(me, 'image/jpeg', 2000);
  await store.hand(form, GREY_DOT);
  const { reply } = await confirm(me, form.fileId);
  expect(await store.hand(form, Buffer.concat([GREY_DOT, GREY_DOT]))).toBe(204);
  expect((await confirm(me, form.fileId)).reply).toEqual(reply);
  expect((await store.open(reply.url)).bytes).toEqual(GREY_DOT);
});

test('a photo no longer says where it was taken', async () => {
  const me = resident(newCommunity());
  const words = Buffer.from('Exif\0\0somewhere at 29.9N 103.4E, phone of somebody');
  const length = Buffer.from([0, words.length + 2]);
  const traced = Buffer.concat([
    GREY_DOT.subarray(0, 2),
    Buffer.from([0xff, 0xe1]),
    length,
    words,
    GREY_DOT.subarray(2),
  ]);
  const kept = await handOver(me, traced);
  expect((await store.open(kept.url)).bytes).toEqual(GREY_DOT);
});

test.each([
  ['a program', Buffer.from('MZ this program cannot be run')],
  ['a page', Buffer.from('<script>alert(1)</script>')],
  ['a picture of another kind', Buffer.from('\x89PNG\r\n\x1a\n and so on', 'latin1')],
  ['half a photo', GREY_DOT.subarray(0, 40)],
])('%s that calls itself a photo is not kept', async (_what, bytes) => {
  const me = resident(newCommunity());
  const form = await ask(me, 'image/jpeg', bytes.length);
  expect(await store.hand(form, bytes)).toBe(204);
  expect((await confirm(me, form.fileId)).reply.code).toBe('FILE_TYPE_WRONG');
  expect((await look(me, form.fileId)).reply.code).toBe('NOT_FOUND');
});

test('a file that is too big or of a kind we do not take gets no form, and the form takes no more than was said', async () => {
  const me = resident(newCommunity());
  expect((await ask(me, 'image/jpeg', MAX_FILE_BYTES + 1)) as { code?: string }).toMatchObject({ code: 'BAD_REQUEST' });
  expect((await ask(me, 'image/svg+xml')) as { code?: string }).toMatchObject({ code: 'BAD_REQUEST' });
  const form = await ask(me, 'image/jpeg', 100);
  expect(await store.hand(form, randomBytes(101))).toBe(400);
  expect(await store.hand(form, Buffer.alloc(0))).toBe(400);
  expect((await confirm(me, form.fileId)).reply.code).toBe('FILE_NOT_ARRIVED');
});

test('a form somebody changed is refused, whatever they changed', async () => {
  const me = resident(newCommunity());
  const form = await ask(me);
  for (const [name, value] of Object.entries(form.fields)) {
    const changed = value.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect(await store.hand({ ...form, fields: { ...form.fields, [name]: changed } }, GREY_DOT)).toBeGreaterThan(399);
  }
  expect(await store.hand({ ...form, fields: { ...form.fields, acl: 'public-read' } }, GREY_DOT)).toBe(403);
  expect((await confirm(me, form.fileId)).reply.code).toBe('FILE_NOT_ARRIVED');
});

test('a link somebody changed, or whose hour is over, opens nothing', async () => {
  const me = resident(newCommunity());
  const [mine, other] = [await handOver(me), await handOver(me, Buffer.concat([GREY_DOT, GREY_DOT]))];
  expect((await store.open(mine.url.replace(mine.fileId, other.fileId))).status).toBe(403);
  expect((await store.open(mine.url.replace('X-Amz-Expires=3600', 'X-Amz-Expires=9999'))).status).toBe(403);
  expect((await store.open(mine.url.split('?')[0] as string)).status).toBe(403);
  const hoursAgo = (n: number) => new Date(Date.now() - n * 3_600_000).toISOString();
  expect((await store.open(await linkOf(me.community, mine, hoursAgo(0.4)))).status).toBe(200);
  expect((await store.open(await linkOf(me.community, mine, hoursAgo(2)))).status).toBe(403);
});

test('the link stays the same for a while, so that a phone loads a photo once', async () => {
  const me = resident(newCommunity());
  const kept = await handOver(me);
  const at = (iso: string) => linkOf(me.community, kept, iso);
  expect(await at('2026-11-22T08:01:00.000Z')).toBe(await at('2026-11-22T08:29:59.000Z'));
  expect(await at('2026-11-22T08:01:00.000Z')).not.toBe(await at('2026-11-22T08:30:00.000Z'));
});

test('a neighbour cannot confirm, see or attach my file; who keeps the accounts can see it', async () => {
  const community = newCommunity();
  const [me, neighbour, keeper] = [resident(community), resident(community), resident(community)];
  await putGrant(community, { personId: keeper.person, role: 'fund_keeper' });
  const form = await ask(me);
  await store.hand(form, GREY_DOT);
  expect((await confirm(neighbour, form.fileId)).reply.code).toBe('NOT_FOUND');
  expect(await readFilesToAttach(community, [form.fileId], me.person)).toBeUndefined();
  await confirm(me, form.fileId);
  expect((await look(neighbour, form.fileId)).reply.code).toBe('NOT_FOUND');
  expect((await look(keeper, form.fileId)).status).toBe(200);
  expect(await readFilesToAttach(community, [form.fileId], neighbour.person)).toBeUndefined();
  expect(await readFilesToAttach(community, [form.fileId], me.person)).toHaveLength(1);
  expect(await readFilesToAttach(community, [form.fileId], null)).toHaveLength(1);
});

test('a file of another community is not there, for its keeper too', async () => {
  const [ours, theirs] = [newCommunity(), newCommunity()];
  const mine = await handOver(resident(ours));
  const keeper = resident(theirs);
  await putGrant(theirs, { personId: keeper.person, role: 'fund_keeper' });
  expect((await look(keeper, mine.fileId)).reply.code).toBe('NOT_FOUND');
  expect(await readFilesToAttach(theirs, [mine.fileId], null)).toBeUndefined();
});
