/** Something that happens in the demo at its own time: a ledger's time never runs back, so a fund's story is told in order. */
export interface DemoEvent {
  at: string;
  run: () => Promise<unknown>;
}

/** Lets everything happen, the earliest first, one after the other. */
export async function inOrder(events: readonly DemoEvent[]): Promise<void> {
  for (const { run } of [...events].sort((a, b) => a.at.localeCompare(b.at))) await run();
}
