import { createCompiledApps } from "../../server/engine/compiled-apps.ts";
import { linearPattern } from "../../server/engine/linear-pattern.ts";
import { installationOf } from "../../server/operations/installation.ts";
import { openStore } from "../../server/store/open-store.ts";
import type { Place } from "./database.ts";
import { settle } from "./settle.ts";

/** Samples came past the index; whoever starts with them would fill it while something else is measured. */
export async function fillIndex(place: Place): Promise<void> {
  const store = await openStore(installationOf(place).location);
  const apps = createCompiledApps(store, { matches: linearPattern });
  for (const app of (await apps.all()).values()) while (await store.fillSearch(app));
  await store.close();
  await settle(place);
}
