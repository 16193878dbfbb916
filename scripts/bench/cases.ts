import { GetCommand, PutCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { householdsPartition } from '../../functions/places/reads';
import { inBatches } from '../../functions/platform/batches';
import { newId, newPersonId } from '../../functions/platform/ids';
import { rolesPartition } from '../../functions/platform/roles';
import { doc } from '../../functions/platform/table';
import { handler } from '../../functions/votes/handler';
import { openNow } from '../../functions/votes/opening';
import { votePartition } from '../../functions/votes/store';
import * as votes from '../../shared/votes/endpoints';
import { eventFor, type newPlace, newVote, TableName } from './place';

type Run = () => Promise<unknown>;
/** Calls of ours, and as many bare SDK calls that write or read the same on the same table. */
export interface Case {
  name: string;
  what: string;
  make(calls: number): Promise<{ ours: Run[]; bare: Run[] }>;
}
type Place = Awaited<ReturnType<typeof newPlace>>;

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
type Event = Parameters<typeof handler>[0];
const call =
  (event: Event): Run =>
  async () => {
    const answer = await handler(event);
    if (answer.statusCode !== 200) throw new Error(`the benchmark was refused: ${answer.body}`);
  };

/** The page every phone has read before it votes, with the same session. */
const pageBefore = (cast: Event): Event => ({
  ...cast,
  routeKey: `${votes.getVote.method} ${votes.getVote.path}`,
  body: undefined,
});

/** `fresh`: the function meets each phone's session for the first time, and checks its signature. */
export const castCase = (place: Place, { fresh }: { fresh: boolean }): Case => ({
  name: fresh ? 'castBallot, the session’s first request' : 'castBallot, after its page',
  what: 'one conditional put',
  async make(calls) {
    const { voteId } = await newVote(place.community);
    await openNow(place.community, voteId, new Date().toISOString());
    const body = { choices: ['for' as const] };
    const events = await Promise.all(
      place.households
        .slice(0, calls)
        .map((home) => eventFor(votes.castBallot, place.community, newPersonId(), home, { params: { voteId }, body })),
    );
    if (!fresh) await inBatches(events, 8, (event) => call(pageBefore(event))());
    const pk = `COMMUNITY#bare#VOTE#${voteId}#BALLOTS`;
    const ballot = {
      choices: ['for'],
      castAt: new Date().toISOString(),
      channel: 'phone',
      version: 1,
      nonce: 'n'.repeat(22),
    };
    const more = { ...ballot, by: newPersonId(), leaf: 'l'.repeat(43), reasonId: 'r'.repeat(24) };
    const bare = place.households.slice(0, calls).map((sk) => () => {
      const Item = { pk, sk, householdId: sk, ...more };
      return doc().send(
        new PutCommand({ TableName: TableName(), Item, ConditionExpression: 'attribute_not_exists(pk)' }),
      );
    });
    return { ours: events.map(call), bare };
  },
});

export const openCase = (place: Place): Case => ({
  name: 'openVote',
  what: `read ${place.households.length} households and the duties, put the chunks, one transaction`,
  async make(calls) {
    const announced = await Promise.all(times(calls, () => newVote(place.community)));
    const events = announced.map(({ voteId }) =>
      eventFor(votes.openVote, place.community, place.committee, null, { params: { voteId } }),
    );
    const [vote] = announced;
    const rows = place.households.map((id) => `${id} 8960 2 3`).join('\n');
    const bare = times(calls, () => async () => {
      const voteId = newId(new Date().toISOString());
      const roles = { ':pk': rolesPartition(place.community) };
      await doc().send(
        new QueryCommand({
          TableName: TableName(),
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: roles,
        }),
      );
      const all = { ':pk': householdsPartition(place.community) };
      await doc().send(
        new QueryCommand({
          TableName: TableName(),
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: all,
        }),
      );
      const pk = `COMMUNITY#bare#VOTE#${voteId}`;
      const Item = { pk: `${pk}#ROLL`, sk: 'hash#c1.1#0', rows };
      await doc().send(
        new PutCommand({ TableName: TableName(), Item, ConditionExpression: 'attribute_not_exists(pk)' }),
      );
      const keys = { pk, sk: 'VOTE', statePk: 'BARE', stateSk: voteId };
      const TransactItems = [
        { Put: { TableName: TableName(), Item: { ...vote, ...keys } } },
        { Delete: { TableName: TableName(), Key: { pk: 'BARE#DUE', sk: voteId } } },
        { Put: { TableName: TableName(), Item: { pk: 'BARE#DUE', sk: `${voteId}#count`, voteId } } },
      ];
      await doc().send(new TransactWriteCommand({ TransactItems }));
    });
    return { ours: (await Promise.all(events)).map(call), bare };
  },
});

/** An open vote in which `home` has voted. */
async function votedIn(place: Place, home: string): Promise<string> {
  const { voteId } = await newVote(place.community);
  await openNow(place.community, voteId, new Date().toISOString());
  const input = { params: { voteId }, body: { choices: ['for' as const] } };
  await call(await eventFor(votes.castBallot, place.community, newPersonId(), home, input))();
  return voteId;
}
const bareGet = (pk: string, sk: string) => doc().send(new GetCommand({ TableName: TableName(), Key: { pk, sk } }));

export const getCase = (place: Place): Case => ({
  name: 'getVote',
  what: 'get the vote and my ballot, query my duties',
  async make(calls) {
    const home = place.households[0] as string;
    const voteId = await votedIn(place, home);
    const event = await eventFor(votes.getVote, place.community, newPersonId(), home, { params: { voteId } });
    const pk = votePartition(place.community, voteId);
    const values = { ':pk': rolesPartition(place.community), ':me': `${newPersonId()}#` };
    const KeyConditionExpression = 'pk = :pk AND begins_with(sk, :me)';
    const roles = {
      TableName: TableName(),
      KeyConditionExpression,
      ExpressionAttributeValues: values,
      ConsistentRead: true,
    };
    const bare = async () => {
      await bareGet(pk, 'VOTE');
      await Promise.all([doc().send(new QueryCommand(roles)), bareGet(`${pk}#BALLOTS`, home)]);
    };
    return { ours: times(calls, () => call(event)), bare: times(calls, () => bare) };
  },
});

export const listCase = (place: Place): Case => ({
  name: 'listVotes',
  what: 'query the ten running votes, get my ten ballots',
  async make(calls) {
    const home = place.households[0] as string;
    const ids = await Promise.all(times(10, () => votedIn(place, home)));
    const event = await eventFor(votes.listVotes, place.community, newPersonId(), home, { query: { filter: 'live' } });
    const query = {
      TableName: TableName(),
      IndexName: 'byState',
      KeyConditionExpression: 'statePk = :pk',
      ExpressionAttributeValues: { ':pk': `COMMUNITY#${place.community}#VOTES#live` },
      Limit: 20,
    };
    const bare = async () => {
      await doc().send(new QueryCommand(query));
      await Promise.all(ids.map((voteId) => bareGet(`${votePartition(place.community, voteId)}#BALLOTS`, home)));
    };
    return { ours: times(calls, () => call(event)), bare: times(calls, () => bare) };
  },
});
