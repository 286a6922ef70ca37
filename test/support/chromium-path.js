import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const usual = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The path of an installed Chromium or Chrome, or undefined. `CHROMIUM_PATH` wins. */
export function chromiumPath() {
  return usual.find((path) => path !== undefined && path !== "" && existsSync(path));
}

/** The same, but installs one where there is none: with apt as root, else with Playwright's own installer. */
export function ensureChromium() {
  const found = chromiumPath();
  if (found !== undefined) return found;
  process.stderr.write("No Chromium found: installing one for the browser tests …\n");
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync("/usr/bin/apt-get")) {
    execFileSync("apt-get", ["update"], { stdio: ["ignore", "ignore", "inherit"] });
    execFileSync("apt-get", ["install", "-y", "chromium", "fonts-noto-cjk"], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    return chromiumPath();
  }
  execFileSync("npx", ["playwright-core", "install", "chromium"], { stdio: ["ignore", "ignore", "inherit"] });
  return undefined;
}
