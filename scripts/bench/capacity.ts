/** What one call consumed, as its own log line says it. */
export async function capacityOf(run: () => Promise<unknown>): Promise<{ rcu: number; wcu: number }> {
  const log = console.log;
  const lines: string[] = [];
  console.log = (line: string) => void lines.push(line);
  process.env.LOG = 'on';
  try {
    await run();
  } finally {
    process.env.LOG = 'off';
    console.log = log;
  }
  return JSON.parse(lines.at(-1) as string);
}
