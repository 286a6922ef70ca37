import { afterAll, beforeAll } from "vitest";
import { startProductWithDemo, type DemoProduct } from "./start-product-with-demo.ts";
import { visit, type Visitor, type VisitOptions } from "./visit.ts";

/** The running product with the opportunity app, and the way to look at it in a browser. */
export interface DemoSite extends Pick<DemoProduct, "address" | "ada" | "api" | "addColleague"> {
  visit(options: Omit<VisitOptions, "address">): Promise<Visitor>;
}

/** Starts the product with the opportunity app and its demo data before the tests of a file, and stops it after them. */
export function demoSite(locale: "en" | "zh-CN" = "en"): DemoSite {
  let product: DemoProduct;
  beforeAll(async () => {
    product = await startProductWithDemo(locale);
  });
  afterAll(() => product.stop());
  return {
    get address() {
      return product.address;
    },
    get ada() {
      return product.ada;
    },
    get api() {
      return product.api;
    },
    addColleague: (name, roles) => product.addColleague(name, roles),
    visit: (options) => visit({ address: product.address, ...options }),
  };
}
