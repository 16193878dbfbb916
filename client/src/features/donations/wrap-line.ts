/** No line of a Chinese text begins with one of these. */
const NEVER_FIRST = '，。；：、？！”’）》』」】%';

/**
 * Breaks a text for a picture: Chinese breaks between any two characters, only never before a closing mark. `fits`
 * says whether a line is short enough.
 */
export function wrapLine(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const letter of text) {
    if (line === '' || fits(line + letter) || NEVER_FIRST.includes(letter)) line += letter;
    else {
      lines.push(line);
      line = letter;
    }
  }
  return line === '' ? lines : [...lines, line];
}
