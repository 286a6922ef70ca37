import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";

/** What a file is: its size in bytes, and the SHA-256 of them in hexadecimal digits. */
export interface Digest {
  readonly size: number;
  readonly sha256: string;
}

/** Writes a stream to a new file that only this user can read, and makes it durable. */
export async function writeStream(bytes: AsyncIterable<Uint8Array>, to: string): Promise<Digest> {
  const hash = createHash("sha256");
  let size = 0;
  const file = await open(to, "wx", 0o600);
  try {
    for await (const chunk of bytes) {
      size += chunk.byteLength;
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { size, sha256: hash.digest("hex") };
}

/** Copies a file as `writeStream` writes it; nothing is begun where it is not there. */
export async function copyFile(from: string, to: string): Promise<Digest> {
  // Opened first: a stream that fails before anybody reads it fails nobody's call.
  const source = await open(from, "r");
  try {
    return await writeStream(source.createReadStream({ autoClose: false }), to);
  } finally {
    await source.close();
  }
}

/** Reads a file to its end. */
export async function digestOf(path: string): Promise<Digest> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    hash.update(chunk);
  }
  return { size, sha256: hash.digest("hex") };
}
