import type { Vote } from '../votes/schema';

/** Spaces, commas of thousands and punctuation differ between two people writing the same. */
const plain = (words: string): string => words.normalize('NFKC').replace(/[\s\p{P}]/gu, '');

/** Whole yuan are written without their noughts: 8,600 or 8,600.00. A dot is kept, so that 8.60 is not 860. */
function namesAmount(words: string, fen: number): boolean {
  const text = words.normalize('NFKC').replace(/(?<=\d),(?=\d{3})/g, '');
  const yuan = Math.floor(fen / 100);
  const cents = String(fen % 100).padStart(2, '0');
  const exact = cents === '00' ? `${yuan}(\\.00?)?` : `${yuan}\\.${cents}`;
  return new RegExp(`(?<![\\d.])${exact}(?![\\d]|\\.\\d)`).test(text);
}

export interface VotedOn {
  /** the project's title, and of an expense what it is for: the residents read each of them */
  names: readonly string[];
  fen: number;
  /** when what is voted on could no longer change */
  fixedAt: string;
}

/**
 * Does a residents' vote carry this money? It must be a resolution for or against, published as passed, name the
 * project, the amount and of an expense what it is for, and have been announced when that could no longer change.
 */
export function carries(
  vote: Pick<Vote, 'kind' | 'form' | 'state' | 'outcome' | 'title' | 'question' | 'history'>,
  { names, fen, fixedAt }: VotedOn,
): boolean {
  const words = `${vote.title}\n${vote.question}`;
  const read = plain(words);
  const announced = vote.history.find(({ event }) => event === 'announced')?.at;
  return (
    vote.kind === 'resident_resolution' &&
    vote.form.type === 'for_against' &&
    vote.state === 'published' &&
    vote.outcome?.passed === true &&
    vote.outcome.winners.includes('for') &&
    announced !== undefined &&
    announced >= fixedAt &&
    names.map(plain).every((name) => name !== '' && read.includes(name)) &&
    namesAmount(words, fen)
  );
}
