import { spawn } from "node:child_process";
import { builtProgram } from "./built-program.ts";

/** A program of this folder as a process of its own, which has printed its port. */
export interface Program {
  readonly address: string;
  stop(): Promise<void>;
}

/** Builds and starts a program that prints `port N` once it serves. */
export async function startProgram(file: string, environment: Record<string, string> = {}): Promise<Program> {
  const child = spawn(process.execPath, [await builtProgram(file)], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE_ENV: "production", ...environment },
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (text: Buffer) => {
      const found = /port (\d+)/.exec(text.toString())?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => reject(new Error(`${file} ended before it served`)));
  });
  return {
    address: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
