import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { chromiumPath } from "./chromium-path.js";

/** What cannot be changed of a context once it is there. */
export interface Manner {
  readonly baseURL: string;
  readonly locale: string;
  readonly hasTouch: boolean;
}

/** A context of a browser that nobody else uses until it is given back. */
export interface TakenContext {
  readonly context: BrowserContext;
  /** Leaves its pages; `spoiled` when it is not to be used again. */
  giveBack(spoiled: boolean): Promise<void>;
}

const flags = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"].concat([
  "--disable-background-networking",
  "--disable-component-update",
  // Every page of a context in one process, which has the product's scripts compiled.
  "--process-per-site",
  "--js-flags=".concat(
    [
      // A page here ends before code made faster for it would have paid for its making: a third of the processors' time.
      ...["--no-maglev", "--no-turbofan", "--single-threaded-gc"],
      // It also ends before most of its memory would have to be looked through, and what is compiled stays for the next.
      ...["--min-semi-space-size=32", "--initial-heap-size=1024", "--no-flush-bytecode"],
    ].join(","),
  ),
  // What is to be seen is painted by one thread in a few large pieces: with many small ones most is bookkeeping.
  ...["--default-tile-width=1536", "--default-tile-height=1024", "--num-raster-threads=1"],
  // What a process has compiled before is found again only where it is not compiled while it loads.
  "--disable-features=ScriptStreaming",
]);

/** A context, and a page of the product without scripts, for which its process stays when the others are left. */
interface Kept {
  readonly context: BrowserContext;
  readonly anchor: Page;
}

// Ends with the process that has started it.
let browser: Promise<Browser> | undefined;
const free = new Map<string, Kept[]>();

/**
 * Takes a context of an installed Chromium without a window. One that was used before has the product's scripts
 * compiled, for which a new one needs longer than for most of what is tested; it has no cookies any more.
 */
export async function takeContext(manner: Manner): Promise<TakenContext> {
  const key = JSON.stringify(manner);
  const kept = free.get(key)?.pop() ?? (await newContext(manner));
  const { context, anchor } = kept;
  return {
    context,
    async giveBack(spoiled) {
      if (spoiled) return context.close();
      const others = context.pages().filter((page) => page !== anchor);
      await Promise.all(others.map((page) => page.close()));
      await context.clearCookies();
      free.set(key, [...(free.get(key) ?? []), kept]);
    },
  };
}

async function newContext(manner: Manner): Promise<Kept> {
  const context = await (await open()).newContext({ ...manner });
  const anchor = await context.newPage();
  await anchor.goto("/assets/");
  return { context, anchor };
}

function open(): Promise<Browser> {
  const executablePath = chromiumPath();
  browser ??= chromium.launch({ args: flags, ...(executablePath !== undefined && { executablePath }) });
  return browser;
}
