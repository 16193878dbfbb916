const HEX = Array.from({ length: 256 }, (_, byte) => `%${byte.toString(16).padStart(2, '0')}`);

/** Strict on every phone: WeChat's JavaScript often has no TextDecoder, but decoding percents refuses broken UTF-8. */
function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return decodeURIComponent(Array.from(bytes, (byte) => HEX[byte]).join('')).replace(/^\uFEFF/, '');
  } catch {
    return null;
  }
}

/** Spreadsheets in China still write GBK. Only where there is a decoder that knows it. */
function fromGbk(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('gbk', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The text these bytes are: clean UTF-8, else clean GBK, else null. Never a guess with letters lost. */
export function decodeText(buffer: ArrayBuffer): string | null {
  const bytes = new Uint8Array(buffer);
  return fromUtf8(bytes) ?? fromGbk(bytes);
}
