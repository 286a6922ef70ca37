import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Installs strace with apt where there is none and this user may; tests that want it say so where it is missing. */
export function ensureStrace() {
  const isRoot = process.getuid?.() === 0;
  if (existsSync("/usr/bin/strace") || !isRoot || !existsSync("/usr/bin/apt-get")) return;
  process.stderr.write("No strace found: installing it for the tests of faults …\n");
  const quiet = { stdio: ["ignore", "ignore", "inherit"] };
  try {
    execFileSync("apt-get", ["update"], quiet);
    execFileSync("apt-get", ["install", "-y", "strace"], quiet);
  } catch {
    process.stderr.write("It could not be installed: those tests are left out.\n");
  }
}
