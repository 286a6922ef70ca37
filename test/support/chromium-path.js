import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const usual = [
  process.env.CHROMIUM_PATH,
  // Without the frame of a window, which costs a second a page: the same engine.
  "/usr/bin/chromium-headless-shell",
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
    try {
      install("chromium-headless-shell");
    } catch {
      // An older system has it in one piece only.
      install("chromium");
    }
    return chromiumPath();
  }
  execFileSync("npx", ["playwright-core", "install", "chromium"], { stdio: ["ignore", "ignore", "inherit"] });
  return undefined;
}

function install(browser) {
  execFileSync("apt-get", ["install", "-y", browser, "fonts-noto-cjk"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
