import type { DynamoDBStreamEvent } from 'aws-lambda';
import { castBallot, remindVote } from '../../shared/votes/endpoints';
import type { VoteDraft } from '../../shared/votes/schema';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { later, newPerson, newScene, opened, type Scene } from '../../tests/vote-scene';
import { readInboxPage } from '../notices/inbox-store';
import type { Identity } from '../platform/identity';
import { listAll, write } from '../platform/table';
import { countVote } from './count-vote';
import { handler as api } from './handler';
import { handler } from './on-change';
import { publishOverdue } from './publishing';
import { votePartition } from './store';

const NOW = '2026-11-27T08:00:00.000Z';
const DAY = 86_400_000;
let scene: Scene;
let neighbours: Identity[];
beforeEach(() => setClock(NOW));
afterAll(() => jest.useRealTimers());

beforeEach(async () => {
  scene = await newScene(3);
  // Two adults live in each household.
  neighbours = [0, 1, 2].flatMap((n) => [scene.resident(n, 1), scene.resident(n, 2)]);
  for (const { person, homes } of neighbours) {
    await newPerson(person);
    const home = homes[0] as Identity['homes'][number];
    const Item = {
      pk: `COMMUNITY#${scene.community}#HOUSEHOLD#${home.householdId}`,
      sk: `MEMBER#${person}`,
      personId: person,
    };
    const more = { displayName: '测试', seat: home.seat, boundAt: NOW };
    await write({ write: { Put: { Item: { ...Item, ...more } } }, onRefused: () => new Error('refused') });
  }
});

const record = (eventName: string, pk: string, sk: string) => ({
  eventName,
  dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: '1' },
});
const stream = (...records: object[]) => ({ Records: records }) as unknown as DynamoDBStreamEvent;
const cast = (voteId: string, as: Identity | undefined) =>
  invoke(api, castBallot, as as Identity, { params: { voteId }, body: { choices: ['for'] } });
const remind = (voteId: string) => invoke(api, remindVote, scene.committee, { params: { voteId } });
const reminded = async () => {
  const inboxes = await Promise.all(neighbours.map(({ person }) => readInboxPage(person)));
  return inboxes.map(({ messages }) => messages.length);
};

/** What the engine's stream would carry for the reminders of a vote. */
async function reminders(voteId: string): Promise<object[]> {
  const pk = votePartition(scene.community, voteId);
  const items = await listAll({ pk, prefix: 'REMINDER#' }, 10);
  return items.map(({ sk }) => record('INSERT', pk, sk as string));
}
const open = (more: Partial<VoteDraft> = {}) => opened(scene, NOW, { closesAt: later(NOW, 5 * DAY), ...more });

test('only households that have not voted are reminded, every member once, however often the stream repeats', async () => {
  const { voteId } = await open();
  await cast(voteId, neighbours[0]);
  expect((await remind(voteId)).reply).toMatchObject({ remindedAt: NOW, missing: 2 });
  const records = await reminders(voteId);
  expect(records).toHaveLength(1);
  for (let again = 0; again < 3; again++)
    expect(await handler(stream(...records, ...records))).toEqual({ batchItemFailures: [] });
  expect(await reminded()).toEqual([0, 0, 1, 1, 1, 1]);
  const [message] = (await readInboxPage(neighbours[2]?.person as string)).messages;
  expect(message).toMatchObject({ title: '还差您家一票', page: `/packages/votes/detail/index?voteId=${voteId}` });
  expect(message?.body).toContain('12月2日 16:00');
});

test('per adult, my husband’s ballot is not mine: I am reminded, he is not', async () => {
  const { voteId } = await open({ basis: 'adult' });
  await cast(voteId, neighbours[1]);
  await remind(voteId);
  await handler(stream(...(await reminders(voteId))));
  expect(await reminded()).toEqual([1, 0, 1, 1, 1, 1]);
});

test('neighbours are reminded once a day, also when two members of the committee tap at once', async () => {
  const { voteId } = await open();
  const both = await Promise.all([remind(voteId), remind(voteId), remind(voteId)]);
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(both.filter(({ reply }) => reply.code === 'REMINDED_RECENTLY')).toHaveLength(2);
  setClock(later(NOW, DAY - 1));
  expect(await remind(voteId)).toMatchObject({ reply: { code: 'REMINDED_RECENTLY' } });
  setClock(later(NOW, DAY));
  expect((await remind(voteId)).status).toBe(200);
});

test('nobody is reminded of a vote that is over', async () => {
  const vote = await open();
  await remind(vote.voteId);
  setClock(vote.closesAt);
  expect(await remind(vote.voteId)).toMatchObject({ reply: { code: 'VOTE_CLOSED' } });
  await handler(stream(...(await reminders(vote.voteId))));
  expect(await reminded()).toEqual([0, 0, 0, 0, 0, 0]);
});

test('the result is told to those who voted, once', async () => {
  const vote = await open();
  await cast(vote.voteId, neighbours[0]);
  await cast(vote.voteId, neighbours[3]);
  await countVote(scene.community, vote.voteId, later(vote.closesAt, 15_000));
  await handler(stream(record('MODIFY', votePartition(scene.community, vote.voteId), 'VOTE')));
  expect(await reminded()).toEqual([0, 0, 0, 0, 0, 0]);
  await publishOverdue(scene.community, vote.voteId, later(vote.closesAt, 4 * DAY));
  const change = record('MODIFY', votePartition(scene.community, vote.voteId), 'VOTE');
  await handler(stream(change));
  await handler(stream(change));
  expect(await reminded()).toEqual([1, 0, 0, 1, 0, 0]);
  const [message] = (await readInboxPage(neighbours[0]?.person as string)).messages;
  expect(message?.title).toBe('表决结果公布了');
});

test('other changes pass by, and a record that fails is named so that it alone comes again', async () => {
  const pk = votePartition(scene.community, '0'.repeat(26));
  const said = jest.spyOn(console, 'error').mockImplementation(() => {});
  const others = stream(
    record('INSERT', `${pk}#BALLOTS`, 'c1.1.1.101'),
    record('MODIFY', pk, 'VOTE'),
    record('INSERT', 'COMMUNITY#NOT A COMMUNITY#VOTE#x', `REMINDER#${NOW}`),
    record('REMOVE', pk, `REMINDER#${NOW}`),
  );
  (others.Records[2] as { dynamodb: { SequenceNumber: string } }).dynamodb.SequenceNumber = '42';
  expect(await handler(others)).toEqual({ batchItemFailures: [{ itemIdentifier: '42' }] });
  said.mockRestore();
});
