import { ada, demoFolder } from "./demo-folder.ts";
import type { Product } from "./start-product.ts";
import { startTestedProduct } from "./start-tested-product.ts";
import { createTestClient, type TestClient } from "./test-client.ts";

/** Somebody with an account in the running product. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** The product with the opportunity app, its demo data, and accounts to work with. */
export interface DemoProduct extends Product {
  /** The administrator Ada, who has every role. */
  readonly ada: Colleague;
  /** Asks the API as Ada. */
  readonly api: TestClient;
  /** Makes an account with roles in the app. */
  addColleague(name: string, roles: readonly string[]): Promise<Colleague>;
}

const app = "opportunity-management";

/** Starts the product with the first account and the opportunity app with demo data, as if just installed. */
export async function startProductWithDemo(locale: "en" | "zh-CN" = "en"): Promise<DemoProduct> {
  const begun = await demoFolder(locale);
  const product = await startTestedProduct(begun.path);
  const api = createTestClient(product.address);
  const { email, password } = ada;
  const signedIn = await api.post("/session", { email, password });
  if (signedIn.status >= 300) throw new Error(signedIn.text);
  return {
    ...product,
    ada: { id: begun.ada, ...ada },
    api,
    async addColleague(name, roles) {
      const address = `${name.toLowerCase()}@example.org`;
      const created = await api.post("/users", { name, email: address, password });
      if (created.status !== 201) throw new Error(created.text);
      const id = created.body.id as string;
      const { members } = (await api.get(`/apps/${app}/members`)).body as {
        members: { user: string; roles: string[] }[];
      };
      const kept = members.map(({ user, roles: had }) => ({ user, roles: had }));
      const put = await api.put(`/apps/${app}/members`, { members: [...kept, { user: id, roles }] });
      if (put.status >= 300) throw new Error(put.text);
      return { id, name, email: address, password };
    },
  };
}
