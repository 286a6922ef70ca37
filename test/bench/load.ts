import { Pool, type Dispatcher } from "undici";
import { percentile } from "./percentile.ts";

/** What a client asks next, and what it learns from the answer. */
export interface Asked {
  readonly method?: Dispatcher.HttpMethod;
  readonly path: string;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string;
}

export interface Loaded {
  /** Answers a second that were as expected. */
  readonly rate: number;
  /** Milliseconds that 95 of 100 answers took at most. */
  readonly p95: number;
  readonly failed: number;
}

export interface Client {
  next(): Asked;
  /** Whether the answer is what was asked for. */
  heard(status: number, body: string): boolean;
}

/** Asks with one connection a client, each as soon as its last answer is there, for so many seconds. */
export async function load(address: string, clients: readonly Client[], seconds: number): Promise<Loaded> {
  const pool = new Pool(address, { connections: clients.length, pipelining: 1 });
  const times: number[] = [];
  let failed = 0;
  const begun = performance.now();
  const end = begun + seconds * 1000;
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < end) {
        const { method = "GET", path, headers, body } = client.next();
        const sent = performance.now();
        const answer = await pool.request({ method, path, headers: { ...headers }, body: body ?? null });
        const text = await answer.body.text();
        if (client.heard(answer.statusCode, text)) times.push(performance.now() - sent);
        else failed += 1;
      }
    }),
  );
  const took = (performance.now() - begun) / 1000;
  await pool.close();
  return { rate: times.length / took, p95: percentile(times, 95), failed };
}
