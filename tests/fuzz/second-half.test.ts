import { ENDPOINTS } from '../contract';
import { type SimulatedWechat, simulatedWechat } from '../simulated-wechat';
import { storm } from './storm';

let wechat: SimulatedWechat;
beforeAll(async () => {
  wechat = await simulatedWechat();
});
afterAll(() => wechat.stop());

// Two files, so that two cores share the work: every second endpoint here, the others in the file beside this one.
test('whatever arrives at the other half of the service, everyone gets a clear answer and it never breaks', async () => {
  const half = ENDPOINTS.filter((_, i) => i % 2 === 1).map(({ endpoint }) => endpoint);
  await storm(half, wechat);
}, 1_200_000);
