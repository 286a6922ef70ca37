import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { BrowserContext, Page, Request } from "playwright-core";
import { onTestFinished } from "vitest";
import { takeContext } from "./take-context.ts";

/** How somebody looks at the product. */
export interface VisitOptions {
  readonly address: string;
  readonly locale?: "en" | "zh-CN";
  readonly dark?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** Signed in from the start as this account. */
  readonly as?: { readonly email: string; readonly password: string };
}

/**
 * Somebody at a page of the product until the test ends. The test fails when the page logged errors, threw, or was
 * refused something unexpected; a picture of the page of a failed test is kept.
 */
export interface Visitor {
  readonly page: Page;
  /** Answers such as `"401 GET /api/session"` that are no trouble; each is expected at least once. */
  expects(...refusals: readonly string[]): void;
  /** Type errors that the page catches and answers with something that people can read are no trouble; one is expected. */
  catches(): void;
  /** Does something while the server cannot be reached; what then fails to load is no trouble. */
  offline(meanwhile: () => Promise<void>): Promise<void>;
  /** What axe finds wrong with the page as it is now, one line a rule and place; empty when all is well. */
  violations(): Promise<readonly string[]>;
}

/** How many there were: pictures of several visitors of a test are told apart by it. */
let visits = 0;

/** Opens a page for somebody who looks at the product for the first time. */
export async function visit(options: VisitOptions): Promise<Visitor> {
  const { address, locale = "en", dark = false, width = 1360, height = 860 } = options;
  const { context, giveBack } = await takeContext({ baseURL: address, locale, hasTouch: width < 600 });
  const page = await context.newPage();
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: dark ? "dark" : "light", reducedMotion: "reduce" });
  await forgetVisits(page, address);
  if (options.as !== undefined) await signIn(context, options.as);
  page.setDefaultTimeout(30_000);
  const troubles: string[] = [];
  const refused: string[] = [];
  const repeated: string[] = [];
  const expected = new Set<string>();
  const connection = { lost: false };
  const number = ++visits;
  let caught = false;
  watch(page, connection, { troubles, refused, repeated });
  onTestFinished(async ({ task }) => {
    if (task.result?.state === "fail") {
      const path = join(tmpdir(), "pipewright-e2e", `${task.id}-${String(number)}.png`);
      await page.screenshot({ path });
      process.stderr.write([`${task.name}: ${path}`, ...troubles, ...refused, ""].join("\n"));
    }
    await giveBack(task.result?.state === "fail");
    if (caught && !troubles.some(isTypeError)) troubles.push("expected, but never caught: a type error");
    else if (caught) troubles.splice(0, troubles.length, ...troubles.filter((each) => !isTypeError(each)));
    const all = new Set([...refused, ...repeated]);
    const missing = [...expected].filter((refusal) => !all.has(refusal));
    troubles.push(...missing.map((refusal) => `expected, but never happened: ${refusal}`));
    troubles.push(...refused.filter((refusal) => !expected.has(refusal)));
    if (troubles.length > 0) throw new Error(`Trouble in the browser:\n${troubles.join("\n")}`);
  });
  return {
    page,
    expects: (...refusals) => {
      for (const refusal of refusals) expected.add(refusal);
    },
    catches: () => {
      caught = true;
    },
    offline: async (meanwhile) => {
      connection.lost = true;
      await context.setOffline(true);
      await meanwhile();
      await context.setOffline(false);
      connection.lost = false;
    },
    violations: () => violations(page),
  };
}

const isTypeError = (trouble: string): boolean => trouble.startsWith("error: TypeError");

/** Whoever used the same context before kept things in it. */
async function forgetVisits(page: Page, address: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", {
    origin: address,
    storageTypes: "local_storage,indexeddb",
  });
  await session.detach();
}

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;
/** Sessions by account: a password is hashed slowly on purpose, which a visit need not wait for each time. */
const sessions = new Map<string, Cookies>();

async function signIn(context: BrowserContext, as: { email: string; password: string }): Promise<void> {
  const before = sessions.get(as.email);
  if (before !== undefined) {
    await context.addCookies(before);
    if ((await context.request.get("/api/session")).ok()) return;
    // It has ended, or was one of another product at the same address.
    await context.clearCookies();
  }
  const answer = await context.request.post("/api/session", {
    data: { email: as.email, password: as.password },
  });
  if (!answer.ok()) throw new Error(await answer.text());
  sessions.set(as.email, await context.cookies());
}

/** What was seen of a page; `repeated` is what was stale since its first answer was lost. */
interface Seen {
  readonly troubles: string[];
  readonly refused: string[];
  readonly repeated: string[];
}

function watch(page: Page, connection: { readonly lost: boolean }, seen: Seen): void {
  const { troubles, refused, repeated } = seen;
  page.on("pageerror", (error) => troubles.push(`thrown: ${error.message}`));
  page.on("console", (message) => {
    // What failed to load is told by the answers below, with its address.
    if (message.text().startsWith("Failed to load resource")) return;
    if (["error", "warning"].includes(message.type())) troubles.push(`${message.type()}: ${message.text()}`);
  });
  // What is sent while the connection is lost may be told to have failed once it is there again.
  const inVain = new WeakSet<Request>();
  const unanswered = new Set<string>();
  page.on("request", (request) => {
    if (connection.lost) inVain.add(request);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    const lost = connection.lost || inVain.has(request);
    // A page that is left gives up what it was loading.
    const expected = reason === "net::ERR_ABORTED" || (lost && reason === "net::ERR_INTERNET_DISCONNECTED");
    if (expected) unanswered.add(told(request));
    else troubles.push(`failed: ${request.url()} ${reason}`);
  });
  page.on("response", (response) => {
    if (response.status() < 400) return;
    const what = told(response.request());
    // The server may have taken what got no answer: sent again, it is stale.
    const isRepeated = response.status() === 412 && unanswered.delete(what);
    (isRepeated ? repeated : refused).push(`${String(response.status())} ${what}`);
  });
}

function told(request: Request): string {
  return `${request.method()} ${new URL(request.url()).pathname}`;
}

async function violations(page: Page): Promise<readonly string[]> {
  // Through the debugger rather than as a script tag, which the page's own policy forbids.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const moving = document
      .getAnimations()
      .filter((each) => each.effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(moving.map((each) => each.finished));
    // The places where a rule is kept are not asked for: naming them took longer than the rules.
    // Style sheets are loaded once more only for a rule that is an experiment, which is off.
    const preload = { assets: ["media" as const] };
    const options = { resultTypes: ["violations" as const], preload };
    const found = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, options);
    return found.violations.flatMap((violation) =>
      violation.nodes.map((node) => {
        const why =
          [...node.any, ...node.all, ...node.none].map(({ message }) => message)[0] ?? violation.help;
        return `${violation.id} at ${node.target.join(" ")}: ${why}`;
      }),
    );
  });
}
