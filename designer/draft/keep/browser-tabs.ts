import { randomId } from "../../../runtime/ui/random-id.ts";

const [place, channelName] = ["pipewright.tab", "pipewright-tabs"];
/** A page that is left lets go of its lock a moment after the next one has begun. */
const patience = 1_000;
const answersWithin = 400;

interface Tabs {
  /** This tab's id; it outlives a reload, and a copy of the tab gets another one. */
  own(): Promise<string>;
  /** The ids of the browser's tabs that have such pages open. */
  living(): Promise<ReadonlySet<string>>;
}

type Said = { readonly asks: string } | { readonly lives: string };

let own: Promise<string> | undefined;

/**
 * Which tabs of this browser live. Locks tell, which a page loses however it ends; without https there are none, and
 * the tabs ask each other.
 */
export const browserTabs: Tabs = {
  own: () => (own ??= begin()),
  async living() {
    if (!hasLocks()) return asked();
    const { held = [] } = await navigator.locks.query();
    return new Set(
      held.flatMap(({ name = "" }) => (name.startsWith(`${place}.`) ? [name.slice(place.length + 1)] : [])),
    );
  },
};

/** What browsers leave out where there is no https. */
function hasLocks(): boolean {
  return "locks" in navigator;
}

async function begin(): Promise<string> {
  const former = sessionStorage.getItem(place);
  const isFree = former !== null && (hasLocks() ? await held(former) : !(await asked()).has(former));
  const id = former !== null && isFree ? former : randomId();
  if (hasLocks() && !isFree) await held(id);
  sessionStorage.setItem(place, id);
  if (!hasLocks()) answer(id);
  return id;
}

/** Takes the lock of a tab for as long as the page is there; false where another page has it. */
function held(id: string): Promise<boolean> {
  return new Promise((resolve) => {
    navigator.locks
      .request(`${place}.${id}`, { signal: AbortSignal.timeout(patience) }, () => {
        resolve(true);
        return new Promise<void>(() => {});
      })
      .catch(() => resolve(false));
  });
}

async function asked(): Promise<ReadonlySet<string>> {
  const living = new Set<string>();
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener("message", ({ data }: MessageEvent<Said>) => {
    if ("lives" in data) living.add(data.lives);
  });
  channel.postMessage({ asks: "all" } satisfies Said);
  await new Promise((resolve) => {
    setTimeout(resolve, answersWithin);
  });
  channel.close();
  return living;
}

function answer(id: string): void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener("message", ({ data }: MessageEvent<Said>) => {
    if ("asks" in data) channel.postMessage({ lives: id } satisfies Said);
  });
}
