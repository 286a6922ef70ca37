import { spawn, spawnSync } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** Which calls of a process are followed, and what happens to them. */
export interface Followed {
  readonly calls: readonly string[];
  /** Only those that work with one of these files. */
  readonly files?: readonly string[];
  /** How much is told of what is read or written, in bytes. */
  readonly shown?: number;
  /** Processes that it has begun before are followed as well. */
  readonly withChildren?: boolean;
  /** They fail with this error, as `"EROFS"`. */
  readonly error?: string;
}

/** A call as strace tells it; one that took a while is told when it began and when it ended. */
export interface Call {
  /** When, in seconds. */
  readonly at: number;
  readonly pid: number;
  readonly text: string;
}

/** Whether calls of a process can be followed here: that takes the program `strace`, and the right to use it. */
export function canFollowCalls(): boolean {
  return spawnSync("strace", ["-qq", "-e", "trace=none", "true"], { stdio: "ignore" }).status === 0;
}

/** Follows system calls of a process and all of its threads, until that is ended: what they were, in their order. */
export async function followCalls(
  pid: number,
  { calls, files = [], shown = 16, withChildren = false, error }: Followed,
): Promise<() => Promise<readonly Call[]>> {
  const output = join(tmpdir(), `pipewright-calls-${String(pid)}-${String(performance.now())}`);
  const which = calls.join(",");
  const does = error === undefined ? `trace=${which}` : `inject=${which}:error=${error}`;
  const paths = files.flatMap((file) => ["-P", file]);
  const children = withChildren ? await childrenOf(pid) : [];
  const followed = [String(pid), ...children];
  const args = [
    "-f",
    "-y",
    "-ttt",
    "-s",
    String(shown),
    "-o",
    output,
    "-e",
    does,
    ...paths,
    ...followed.flatMap((one) => ["-p", one]),
  ];
  const strace = spawn("strace", args, { stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise<void>((resolve) => strace.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    strace.stderr.on("data", (text: Buffer) => {
      if (text.includes("attached")) resolve();
    });
    void ended.then(() => reject(new Error("strace ended before it followed anything")));
  });
  // It says so before the last of the threads is.
  await pause(200);
  return async () => {
    strace.kill("SIGINT");
    await ended;
    const told = await readFile(output, "utf8").catch(() => "");
    await rm(output, { force: true });
    return told.split("\n").flatMap((line): readonly Call[] => {
      const [, id, at, text] = /^(\d+) +(\d+\.\d+) (.*)$/.exec(line) ?? [];
      return text === undefined ? [] : [{ at: Number(at), pid: Number(id), text }];
    });
  };
}

async function childrenOf(pid: number): Promise<readonly string[]> {
  const told = await readFile(`/proc/${String(pid)}/task/${String(pid)}/children`, "utf8");
  return told.split(" ").filter((child) => child !== "");
}
