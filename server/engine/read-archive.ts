import { isUtf8 } from "node:buffer";
import { crc32 } from "node:zlib";
import { fromBufferPromise, type Entry, type ZipFile } from "yauzl";
import type { JsonObject } from "../../runtime/core/json.ts";
import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Refused, Result } from "../result.ts";

const mostFiles = 2000;
const megabytes = 20;
const mostBytes = megabytes * 1024 * 1024;

/** What is packed better than this, beyond the size at which it could matter, is no definition. */
const mostDense = 200;
const denseFrom = 1024 * 1024;

const refusal = (code: string, params: JsonObject = {}) => refuse("malformed", code, "", params);

/** A path of plain names below the folder: no way out of it, nothing absolute, nothing hidden in it. */
function isPlainPath(name: string): boolean {
  if (name.length > 200 || !/^[A-Za-z0-9._/-]+$/.test(name)) return false;
  return name
    .split("/")
    .every((part, at, parts) => (part === "" ? at === parts.length - 1 && at > 0 : !/^\.+$/.test(part)));
}

/** What the desktops of some systems put beside the files of a folder. */
function isLitter(name: string): boolean {
  return name.startsWith("__MACOSX/") || /(^|\/)(\.DS_Store|Thumbs\.db)$/.test(name);
}

/** A link, a device or anything else that is neither a file nor a folder, as Unix writes it down. */
function isSpecial({ externalFileAttributes }: Entry): boolean {
  const type = (externalFileAttributes >>> 28) & 0xf;
  return ![0, 0x4, 0x8].includes(type);
}

/** The entries that are files, by their path; refused before anything is unpacked. */
async function admit(zip: ZipFile): Promise<Result<ReadonlyMap<string, Entry>>> {
  const files = new Map<string, Entry>();
  const folded = new Set<string>();
  let entries = 0;
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const { fileName, uncompressedSize, compressedSize } = entry;
    const told = { path: fileName.slice(0, 200) };
    entries += 1;
    total += uncompressedSize;
    const dense = uncompressedSize > denseFrom && uncompressedSize > compressedSize * mostDense;
    if (entries > mostFiles) return refusal("archive-too-many", { limit: mostFiles });
    if (total > mostBytes || dense) return refusal("archive-too-large", { limit: megabytes });
    if (isLitter(fileName)) continue;
    if (!isPlainPath(fileName)) return refusal("archive-path", told);
    if (isSpecial(entry)) return refusal("archive-link", told);
    if (!entry.canDecodeFileData()) return refusal("archive-locked", told);
    if (fileName.endsWith("/")) continue;
    if (folded.has(fileName.toLowerCase())) return refusal("archive-twice", told);
    folded.add(fileName.toLowerCase());
    files.set(fileName, entry);
  }
  return done(files);
}

/** One file as text; the stream ends with an error as soon as there is more than the entry says. */
async function unpack(zip: ZipFile, entry: Entry): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Uint8Array);
  const bytes = Buffer.concat(chunks);
  if (crc32(bytes) !== entry.crc32 || !isUtf8(bytes)) throw new RangeError(entry.fileName);
  return bytes.toString("utf8");
}

async function unpackAll(bytes: Uint8Array): Promise<Result<Map<string, string>>> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    autoClose: false,
    decodeStrings: true,
    strictFileNames: true,
    validateEntrySizes: true,
  });
  const files = await admit(zip);
  if (!files.ok) return files;
  const texts = new Map<string, string>();
  for (const [path, entry] of files.value) texts.set(path, await unpack(zip, entry));
  return done(texts);
}

/** yauzl refuses some paths by itself. */
function refusalOf(error: unknown): Refused {
  const message = error instanceof Error ? error.message : "";
  const [, path] =
    /^(?:absolute path|invalid relative path|invalid characters in fileName): (.*)$/s.exec(message) ?? [];
  return path === undefined ? refusal("bad-archive") : refusal("archive-path", { path: path.slice(0, 200) });
}

/**
 * The text files of a zip by their path, unpacked into memory only: at most 2000 files of 20 MB together, no path that
 * leads out of the folder, no link, and no two names that some disks would hold for one. Folders and a first folder
 * that holds everything are left out.
 */
export async function readArchive(bytes: Uint8Array): Promise<Result<ReadonlyMap<string, string>>> {
  let unpacked: Result<Map<string, string>>;
  try {
    unpacked = await unpackAll(bytes);
  } catch (error) {
    return refusalOf(error);
  }
  if (!unpacked.ok) return unpacked;
  const files = unpacked.value;
  const paths = [...files.keys()];
  const [first = ""] = (paths[0] ?? "").split("/");
  const within =
    !files.has("app.json") && paths.every((path) => path.startsWith(`${first}/`)) ? `${first}/` : "";
  return done(new Map([...files].map(([path, text]) => [path.slice(within.length), text])));
}
