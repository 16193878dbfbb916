const started = Date.now();
const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)}s`.padStart(6);

/** One progress line per step: what is being done, then how long the start has taken. */
export async function step(what, work) {
  const line = (mark) => console.log(`${mark} ${seconds()}  ${what}`);
  const slow = setTimeout(() => line('…'), 1500);
  try {
    const result = await work();
    line('✓');
    return result;
  } finally {
    clearTimeout(slow);
  }
}

/** Chinese characters are two columns wide. */
const width = (text) => [...text].reduce((sum, character) => sum + (character.codePointAt(0) > 0x2e80 ? 2 : 1), 0);
const pad = (text, columns) => text + ' '.repeat(Math.max(0, columns - width(text)));

/** The one block a newcomer reads: where to go, as whom, what to do there, how to stop. */
export function welcome({ origin, people, code }) {
  const name = Math.max(...people.map((person) => width(person.name)), 0) + 2;
  const what = Math.max(...people.map((person) => width(person.what)), 0) + 2;
  const rows = people.map(
    (person) => `   ${pad(person.name, name)}${pad(person.what, what)}${origin}/as/${person.key}`,
  );
  console.log(`
  小马扎开好了： ${origin}

  以谁的身份进去（点开就登录；人物都是编的）：
${rows.join('\n')}
${code ? `\n  绑定码（给还没绑定住户的新邻居，用一次就作废）：${code}\n` : ''}
  接口：${origin}/api/health  ·  ${origin}/api/openapi.json
  按 Ctrl-C 停下；npm start -- --fresh 清空数据、从头再来。
`);
}
