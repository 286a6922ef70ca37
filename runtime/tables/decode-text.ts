/** Text files say rarely how they are written: the encodings of Chinese and of Western systems, the stricter first. */
const guesses = ["utf-8", "gb18030"] as const;

/**
 * The text of a file: after its byte order mark, else as UTF-8, as UTF-16 where every other byte is zero, as GB18030
 * (which GBK is a part of), and as Windows-1252 where it is none of them.
 */
export function decodeText(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const wide = wideEncoding(bytes.subarray(0, 1000));
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  for (const encoding of guesses) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one: the next is less strict.
    }
  }
  return new TextDecoder("windows-1252").decode(bytes);
}

function wideEncoding(start: Uint8Array): string | undefined {
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = start.length / 4;
  if (start.length < 4 || Math.max(even, odd) < many || Math.min(even, odd) > 0) return undefined;
  return odd > even ? "utf-16le" : "utf-16be";
}
