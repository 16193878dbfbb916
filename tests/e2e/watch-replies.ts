import type { Phone } from './phones/phone';

interface Shown {
  title: string;
  outcome?: unknown;
}

/** Every vote inside a reply, however deep. */
function votesIn(reply: unknown): Shown[] {
  if (!reply || typeof reply !== 'object') return [];
  const here = 'title' in reply ? [reply as Shown] : [];
  return [...here, ...Object.values(reply).flatMap(votesIn)];
}

/** Keeps all API replies this phone gets, to look for what it must not be told. */
export function watchReplies({ page }: Phone): { outcomes(title: string): unknown[] } {
  const replies: unknown[] = [];
  page.on('response', async (response) => {
    if (!response.url().includes('/api/')) return;
    replies.push(await response.json().catch(() => null));
  });
  return {
    /** What was told about how this vote is going. */
    outcomes: (title) =>
      replies
        .flatMap(votesIn)
        .filter((vote) => vote.title === title && vote.outcome)
        .map(({ outcome }) => outcome),
  };
}
