import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { handler } from '../functions/donations/handler';
import { doc } from '../functions/platform/table';

// A function that takes WeChat Pay's notices until it is killed: after so many writes of a payment, either just before
// the next one (its notice is decrypted, nothing is written) or just after (written, never answered).

const DIES_AFTER = Number(process.env.DIES_AFTER ?? Number.POSITIVE_INFINITY);
const DIES_BEFORE_WRITING = process.env.DIES_BEFORE_WRITING === 'yes';
let writes = 0;
const die = () => process.kill(process.pid, 'SIGKILL');

const client = doc();
const send = client.send.bind(client) as (command: object) => Promise<unknown>;
client.send = (async (command: object) => {
  const last = command instanceof UpdateCommand && ++writes > DIES_AFTER;
  if (last && DIES_BEFORE_WRITING) die();
  const reply = await send(command);
  if (last) die();
  return reply;
}) as never;

process.on('message', async ({ id, event }: { id: number; event: never }) => {
  const { statusCode } = await handler(event);
  process.send?.({ id, status: statusCode });
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
