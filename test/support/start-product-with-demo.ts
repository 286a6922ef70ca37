import { startProduct, type Product } from "./start-product.ts";
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

const password = "correct horse battery";
const app = "opportunity-management";

/** Starts the product, makes the first account and installs the opportunity app with demo data. */
export async function startProductWithDemo(locale: "en" | "zh-CN" = "en"): Promise<DemoProduct> {
  const product = await startProduct();
  const api = createTestClient(product.address);
  const email = "ada@example.org";
  const made = await api.post("/setup", { token: product.setupToken, name: "Ada", email, password, locale });
  const installed = await api.post(`/templates/${app}/install`, { demo: true, locale });
  if (made.status !== 201 || installed.status !== 201) throw new Error(`${made.text} ${installed.text}`);
  const ada: Colleague = { id: made.body.user.id as string, name: "Ada", email, password };
  return {
    ...product,
    ada,
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
