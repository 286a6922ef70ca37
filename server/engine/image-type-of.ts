const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const riff = [0x52, 0x49, 0x46, 0x46];
const webp = [0x57, 0x45, 0x42, 0x50];
const gif = (version: number) => [0x47, 0x49, 0x46, 0x38, version, 0x61];

const has = (head: Uint8Array, bytes: readonly number[], at = 0) =>
  bytes.every((byte, index) => head[at + index] === byte);

/** How many bytes of a file tell what picture it is. */
export const imageHeadLength = 12;

/** The media type of a picture by its first bytes, whatever its sender calls it; undefined for anything else, SVG included. */
export function imageTypeOf(head: Uint8Array): string | undefined {
  if (has(head, png)) return "image/png";
  if (has(head, [0xff, 0xd8, 0xff])) return "image/jpeg";
  if (has(head, gif(0x37)) || has(head, gif(0x39))) return "image/gif";
  return has(head, riff) && has(head, webp, 8) ? "image/webp" : undefined;
}
