import { answering } from './answer.mjs';
import { person } from './launch.mjs';

async function simulator(method, path, body) {
  const reply = await fetch(`/sim${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`the WeChat simulator answered ${reply.status}`);
  return reply.json();
}

async function openid() {
  const { people } = await simulator('GET', '/people');
  return people.find(({ key }) => key === person()).openid;
}

export const account = {
  login: answering('login', async () => {
    if (!person()) throw new Error('no person: open with ?person=<key>');
    const { code } = await simulator('POST', '/login', { key: person() });
    return { code };
  }),
  checkSession: answering('checkSession', () => undefined),
  /** The panel is always answered with 允许; the simulator then holds one consent per template. */
  requestSubscribeMessage: answering('requestSubscribeMessage', async ({ tmplIds }) => {
    const holder = await openid();
    for (const templateId of tmplIds) await simulator('POST', '/grants', { openid: holder, templateId, left: 1 });
    return Object.fromEntries(tmplIds.map((id) => [id, 'accept']));
  }),
};
