/** Bytes of a base64 text written in its one proper way: Node's own reader lets strangers and loose bits pass. */
export function strictBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}
