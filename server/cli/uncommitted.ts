import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Those of the paths below a folder whose present content git does not have; all of them where there is no git to ask,
 * since nothing could bring them back then.
 */
export async function uncommitted(folder: string, paths: readonly string[]): Promise<readonly string[]> {
  if (paths.length === 0) return [];
  const status = [
    "status",
    "--porcelain",
    "-z",
    "--untracked-files=all",
    "--ignored=matching",
    "--no-renames",
    "--",
  ];
  try {
    const { stdout } = await run("git", ["-C", folder, ...status, ...paths], { maxBuffer: 64 * 1024 * 1024 });
    const { stdout: prefix } = await run("git", ["-C", folder, "rev-parse", "--show-prefix"]);
    const dirty = stdout
      .split("\0")
      .filter((line) => line !== "")
      .map((line) => line.slice(3));
    const below = prefix.trimEnd();
    return paths.filter((path) =>
      dirty.some((one) => one === `${below}${path}` || isFolderOf(one, `${below}${path}`)),
    );
  } catch {
    return paths;
  }
}

/** An ignored folder is told as a whole. */
function isFolderOf(folder: string, path: string): boolean {
  return folder.endsWith("/") && path.startsWith(folder);
}
