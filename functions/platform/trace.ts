/** An error as a log may show it: its name and our own lines. A message could carry what a person typed. */
export function trace(error: unknown): { error: string; stack: string[] } {
  const { name = 'Error', stack = '' } = error as Error;
  return {
    error: name,
    stack: stack
      .split('\n')
      .filter((row) => row.startsWith('    at '))
      .slice(0, 12),
  };
}
