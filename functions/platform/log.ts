/** One line a machine can read: ids, codes and numbers, never what a person typed or who they are. */
export function log(line: { level: 'info' | 'warn' } & Record<string, unknown>): void {
  if (process.env.LOG !== 'off') console.log(JSON.stringify(line));
}
