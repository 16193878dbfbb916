import { wrapLine } from './wrap-line';

/** Upright, as phones show pictures; in px of the picture. */
export const THANKS_SIZE = { width: 900, height: 1200 };
const { width: WIDTH, height: HEIGHT } = THANKS_SIZE;
const EDGE = 48;
const MARGIN = 120;
const FACE = '"Songti SC", "Noto Serif CJK SC", "SimSun", serif';

interface Letter {
  title: string;
  to: string;
  lines: readonly string[];
  note: string;
  from: string;
}

interface Block {
  top: number;
  size: number;
  leading: number;
  colour?: string;
}

/** Writes a text from a height downwards; replies where the next one may begin. */
function write(
  brush: CanvasRenderingContext2D,
  text: string,
  { top, size, leading, colour = '#2a231d' }: Block,
): number {
  brush.font = `${size}px ${FACE}`;
  brush.fillStyle = colour;
  const lines = wrapLine(text, (line) => brush.measureText(line).width <= WIDTH - 2 * MARGIN);
  for (const [index, line] of lines.entries()) brush.fillText(line, MARGIN, top + index * leading);
  return top + lines.length * leading;
}

/** The small stool of the house: a seat and two crossed legs. */
function drawStool(brush: CanvasRenderingContext2D, x: number, y: number): void {
  brush.lineWidth = 9;
  brush.lineCap = 'round';
  brush.strokeStyle = '#85552d';
  brush.beginPath();
  for (const [fromX, fromY, toX, toY] of [
    [-34, 0, 34, 62],
    [34, 0, -34, 62],
  ] as const) {
    brush.moveTo(x + fromX, y + fromY);
    brush.lineTo(x + toX, y + toY);
  }
  brush.stroke();
  brush.strokeStyle = '#bf3f16';
  brush.beginPath();
  brush.moveTo(x - 46, y - 6);
  brush.quadraticCurveTo(x, y + 14, x + 46, y - 6);
  brush.stroke();
}

/** The letter of thanks as a picture: the same words as on the screen, the honest line at its foot. */
export function paintThanks(brush: CanvasRenderingContext2D, { title, to, lines, note, from }: Letter): void {
  brush.fillStyle = '#f6f0e4';
  brush.fillRect(0, 0, WIDTH, HEIGHT);
  brush.fillStyle = '#fffdf8';
  brush.fillRect(EDGE, EDGE, WIDTH - 2 * EDGE, HEIGHT - 2 * EDGE);
  brush.lineWidth = 3;
  brush.strokeStyle = '#b98a55';
  brush.strokeRect(EDGE + 14, EDGE + 14, WIDTH - 2 * EDGE - 28, HEIGHT - 2 * EDGE - 28);
  drawStool(brush, WIDTH / 2, 150);
  brush.textAlign = 'center';
  brush.fillStyle = '#2a231d';
  brush.font = `bold 72px ${FACE}`;
  brush.fillText(title, WIDTH / 2, 330);
  brush.textAlign = 'left';
  let top = write(brush, `${to}：`, { top: 440, size: 38, leading: 66 });
  for (const line of lines) top = write(brush, `　　${line}`, { top, size: 38, leading: 66 });
  brush.textAlign = 'right';
  brush.font = `36px ${FACE}`;
  brush.fillText(from, WIDTH - MARGIN, top + 56);
  brush.textAlign = 'left';
  write(brush, note, { top: HEIGHT - 190, size: 26, leading: 42, colour: '#6b5e51' });
}
