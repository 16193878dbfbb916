// Holds the process groups the start script opened, one number per line on stdin. When that stream ends, however the
// start script ended, it ends the groups: politely, then for certain. `serverless offline` would outlive its parent.
import readline from 'node:readline';

const GRACE_MS = 3000;
const groups = [];

const send = (group, signal) => {
  try {
    process.kill(-group, signal);
    return true;
  } catch {
    return false;
  }
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
for await (const line of readline.createInterface({ input: process.stdin })) groups.push(Number(line));

for (const group of groups) send(group, 'SIGTERM');
const until = Date.now() + GRACE_MS;
while (Date.now() < until && groups.some((group) => send(group, 0))) await new Promise((done) => setTimeout(done, 50));
for (const group of groups) send(group, 'SIGKILL');
