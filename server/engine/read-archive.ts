import { strFromU8, unzipSync } from "fflate";
import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";

const mostFiles = 2000;
const mostBytes = 20 * 1024 * 1024;

/** What a zip says of one of its files before it is unpacked. */
interface Entry {
  readonly name: string;
  readonly originalSize: number;
}

/** A path of plain names below the folder: no way out of it, nothing absolute, nothing hidden in it. */
function isPlainPath(name: string): boolean {
  if (name.length > 200 || !/^[A-Za-z0-9._/-]+$/.test(name)) return false;
  return name
    .split("/")
    .every((part, at, parts) => (part === "" ? at === parts.length - 1 && at > 0 : !/^\.+$/.test(part)));
}

/**
 * The text files of a zip by their path, unpacked into memory only: at most 2000 files of 20 MB together, and no path
 * that leads out of the folder. Folders and a first folder that holds everything are left out.
 */
export function readArchive(bytes: Uint8Array): Result<ReadonlyMap<string, string>> {
  let entries = 0;
  let total = 0;
  const admit = ({ name, originalSize }: Entry): boolean => {
    entries += 1;
    total += originalSize;
    if (entries > mostFiles || total > mostBytes || !isPlainPath(name)) throw new RangeError(name);
    return !name.endsWith("/");
  };
  let files: { readonly [path: string]: Uint8Array };
  try {
    files = unzipSync(bytes, { filter: admit });
  } catch {
    return refuse("malformed", "bad-archive");
  }
  const unpacked = Object.values(files).reduce((sum, file) => sum + file.byteLength, 0);
  if (unpacked > mostBytes) return refuse("malformed", "bad-archive");
  const paths = Object.keys(files);
  const [first = ""] = (paths[0] ?? "").split("/");
  const within =
    paths.every((path) => path.startsWith(`${first}/`)) && !paths.includes("app.json") ? `${first}/` : "";
  return done(
    new Map(paths.map((path) => [path.slice(within.length), strFromU8(files[path] ?? new Uint8Array())])),
  );
}
