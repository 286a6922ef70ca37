import type { BrowserContext } from "playwright-core";
import { startProduct } from "../support/start-product.ts";
import { createTestClient } from "../support/test-client.ts";
import { account } from "./account.ts";
import type { Bench } from "./bench.ts";
import { signedInContext, withBrowser } from "./with-browser.ts";

const kilobyte = 1000;

/** The bytes of what a page brought, as they were compressed. */
interface Brought {
  readonly scripts: number;
  readonly styles: number;
  /** What the API answered. */
  readonly data: number;
  /** With the page itself, without data: what comes of the program. */
  readonly program: number;
}

/**
 * What a browser with an empty cache is sent until a rep sees their first page, compressed as the server does it. There is
 * no public form to measure yet. The size says nothing.
 */
export const wire: Bench = {
  size: 1,
  async run(tell) {
    const product = await startProduct();
    try {
      const api = createTestClient(product.address);
      await api.post("/setup", { token: product.setupToken, name: "Ada", ...account, locale: "en" });
      await api.post("/templates/opportunity-management/install", { demo: true });
      const pages = {
        "signing in": { path: "/", signedIn: false },
        "the first page": { path: "/", signedIn: true },
        "the first page of the designer": { path: "/designer", signedIn: true },
      };
      await withBrowser(async (browser) => {
        for (const [what, { path, signedIn }] of Object.entries(pages)) {
          const context = signedIn
            ? await signedInContext(browser, product.address)
            : await browser.newContext({ baseURL: product.address, locale: "en" });
          const told = await brought(context, path);
          await context.close();
          for (const [part, bytes] of Object.entries(told)) tell(`${what}: ${part}`, bytes / kilobyte, "kB");
        }
      });
    } finally {
      await product.stop();
    }
  },
};

/** Opens a page and counts what comes until nothing more is on its way. */
async function brought(context: BrowserContext, path: string): Promise<Brought> {
  const page = await context.newPage();
  await page.goto(path);
  await page.locator("main, [role=main], form").first().waitFor();
  // What happens is followed live, so that the page is never without any request.
  await page.waitForTimeout(4_000);
  const came = await page.evaluate(() =>
    performance
      .getEntries()
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .map(({ name, encodedBodySize: bytes, decodedBodySize: plain }) => ({ name, bytes, plain })),
  );
  const sum = (part: (name: string) => boolean) =>
    came.reduce((total, { name, bytes }) => total + (part(name) ? bytes : 0), 0);
  const isScript = (name: string) => name.endsWith(".js");
  // What is too short becomes no shorter.
  const plain = came.find(
    ({ name, bytes, plain: whole }) => isScript(name) && whole > 1_000 && bytes >= whole,
  );
  if (plain !== undefined) throw new Error(`${plain.name} came uncompressed`);
  const isData = (name: string) => name.includes("/api/");
  return {
    scripts: sum(isScript),
    styles: sum((name) => name.endsWith(".css")),
    data: sum(isData),
    program: sum((name) => !isData(name)),
  };
}
