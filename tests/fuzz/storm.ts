import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import fc from 'fast-check';
import type { Endpoint } from '../../shared/http/endpoint';
import { textsOf } from '../arbitrary';
import { ENDPOINTS, type LambdaHandler } from '../contract';
import { handlerOf, send } from '../send';
import { newOpenid, type SimulatedWechat } from '../simulated-wechat';
import { newWorld } from '../world';
import { type Call, deepCalls, doorCalls, type Knowledge } from './calls';
import { flaw } from './flaw';
import { fundedProject } from './project';

/** Generated events for each endpoint. The full number, 10,000, takes minutes: `npm run test:fuzz`. */
const EVENTS = Number(process.env.FUZZ_EVENTS ?? 150);
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000_000);
/**
 * A round is played in a new world, so that lists stay as long as life makes them. Its first events go through to the
 * table, which costs a millisecond each; the others end at the door of the same handler, in a tenth of that.
 */
const ROUND = { deep: 200, door: 1800 };
/** As many phones at once as one machine of two cores can serve. */
const AT_ONCE = 32;
/** What ends a session, a home, a duty or a person comes last, or all that follows would only meet closed doors. */
const ENDINGS = ['deleteMe', 'signOut', 'leaveHousehold', 'revokeRole', 'withdrawVote'];

/** Real ids, codes, cursors and secrets of a new world: with them the events get past the first door. */
async function newKnowledge(wechat: SimulatedWechat): Promise<Knowledge> {
  const world = await newWorld(wechat);
  const texts = [world.spareCode, 'wmx', await wechat.codeFor(newOpenid()), ...textsOf(world)];
  const { voteId } = world.vote;
  const project = await fundedProject(world);
  texts.push(...Object.values(project));
  const params = { voteId, buildingId: 'c1.1', householdId: 'c1.1.1.101', ...project };
  const { token } = world.admin.session;
  for (const { endpoint } of ENDPOINTS)
    if (endpoint.method === 'GET')
      texts.push(...textsOf((await send(endpoint, token, { params, query: { filter: 'live' } })).reply));
  return {
    texts: [...new Set(texts)].filter((one) => one.length < 400),
    insiders: [token, world.neighbour.session.token],
    outsider: world.newcomer.session.token,
  };
}

const shuffled = <T>(list: T[], seed: number): T[] =>
  fc.sample(fc.shuffledSubarray(list, { minLength: list.length }), { numRuns: 1, seed })[0] as T[];

function callsOf(endpoints: Endpoint[], known: Knowledge, left: number, seed: number): Call[] {
  const deep = Math.min(ROUND.deep, left);
  const door = Math.min(ROUND.door, left - deep);
  const made = endpoints.flatMap((endpoint, i) => [
    ...fc.sample(deepCalls(endpoint, known), { numRuns: deep, seed: seed + i }),
    ...(door > 0 ? fc.sample(doorCalls(endpoint, known), { numRuns: door, seed: seed + i }) : []),
  ]);
  const mixed = shuffled(made, seed);
  const ends = ({ endpoint }: Call) => ENDINGS.includes(endpoint.name);
  return [...mixed.filter((call) => !ends(call)), ...mixed.filter(ends)];
}

/**
 * A crowd that meets on one item may hear BUSY; its sentence says to try again, and then it must have passed. So does
 * WeChat's being slow: the simulated one lives in this very process, behind all the others' work.
 */
const TRIES_WHEN_BUSY = 3;
const isBusy = (answer: { statusCode?: number; body?: string }): boolean =>
  answer.statusCode === 503 && /"code":"(BUSY|WECHAT_UNAVAILABLE)"/.test(String(answer.body));

/** Sends every endpoint its share of events, and throws with all answers nobody could rely on. */
export async function storm(endpoints: Endpoint[], wechat: SimulatedWechat): Promise<void> {
  const handlers = new Map<Endpoint, LambdaHandler>();
  for (const endpoint of endpoints) handlers.set(endpoint, await handlerOf(endpoint));
  const flaws = new Map<string, object>();
  const statuses: Record<string, number> = {};
  const silenced = jest.spyOn(console, 'error').mockImplementation(() => {});
  const one = async ({ event, endpoint }: Call) => {
    const deliver = () => (handlers.get(endpoint) as LambdaHandler)(event as unknown as APIGatewayProxyEventV2);
    let answer = await deliver();
    for (let tries = 0; tries < TRIES_WHEN_BUSY && isBusy(answer); tries++) answer = await deliver();
    const wrong = flaw(answer, endpoint);
    const kind = `${endpoint.name} ${answer.statusCode}`;
    statuses[kind] = (statuses[kind] ?? 0) + 1;
    if (wrong) flaws.set(`${endpoint.name}: ${wrong}`, { event, answer: answer.body, log: silenced.mock.lastCall });
  };
  for (let sent = 0; sent < EVENTS; sent += ROUND.deep + ROUND.door) {
    const calls = callsOf(endpoints, await newKnowledge(wechat), EVENTS - sent, SEED + sent);
    let next = 0;
    const phone = async () => {
      for (let call = calls[next++]; call; call = calls[next++]) await one(call);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, phone));
  }
  silenced.mockRestore();
  if (process.env.FUZZ_STATUSES) console.table(statuses);
  if (flaws.size > 0) throw new Error(`seed ${SEED}: ${JSON.stringify([...flaws], null, 1)}`);
  expect(Object.values(statuses).reduce((a, b) => a + b, 0)).toBe(EVENTS * endpoints.length);
}
