import { describe, expect, test } from "vitest";
import { keepUpload } from "../../../server/commands/keep-upload.ts";
import { receiveUpload } from "../../../server/commands/receive-upload.ts";
import type { Services } from "../../../server/services.ts";
import { StoreUnavailable } from "../../../server/store/store-unavailable.ts";
import { operatedServer } from "../../support/operated-server.ts";

const operated = operatedServer();

async function* bytes(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("An offer");
}

/** Uploads a file while the store's transactions are `transact`; the bytes that are kept, null for none. */
async function kept(transact: Services["store"]["transact"]): Promise<string | null> {
  const { services } = operated.server;
  const app = (await services.apps.all()).get("small");
  const form = app?.forms.get("deal");
  if (app === undefined || form === undefined) throw new Error("The app is gone");
  let id = "";
  const failing: Services = {
    ...services,
    newId: () => (id = services.newId()),
    store: { ...services.store, transact },
  };
  const actor = { id: "nobody", administrator: true, roles: new Set<string>(), teams: [] };
  const upload = { field: null, name: "offer.txt", type: "text/plain", bytes: bytes() };
  const received = await receiveUpload(failing, upload);
  if (!received.ok) throw new Error("It was refused");
  const keeping = keepUpload(failing, { app, form, actor }, null, received.value);
  await expect(keeping).rejects.toThrow("cannot be used");
  try {
    let text = "";
    for await (const chunk of services.files.read(id)) text += Buffer.from(chunk).toString();
    return text;
  } catch {
    return null;
  }
}

describe("an upload of which the store could not be told", () => {
  test("is taken away again", async () => {
    expect(await kept(() => Promise.reject(new StoreUnavailable(null)))).toBeNull();
  });

  test("stays where the store knows of it all the same", async () => {
    const { store } = operated.server.services;
    const lost: typeof store.transact = async (work) => {
      await store.transact(work);
      throw new StoreUnavailable(null);
    };
    expect(await kept(lost)).toBe("An offer");
  });
});
