import type { StoredScore } from "../../record.ts";

/** A record whose score differs. */
export interface Mover {
  readonly id: string;
  readonly before: StoredScore;
  readonly after: StoredScore;
  /** How many grades it rises (falls where negative). */
  readonly steps: number;
}

const mostMovers = 20;

/** The records that differ most, at most 20: by grades, then by total, then by id; in this order. */
export class Movers {
  readonly #found: Mover[] = [];

  /** Takes one record more; one that does not differ is left out. */
  add(mover: Mover): void {
    if (mover.before.total === mover.after.total && mover.before.grade === mover.after.grade) return;
    const last = this.#found.at(-1);
    if (this.#found.length === mostMovers && last && order(last, mover) <= 0) return;
    const place = this.#found.findIndex((found) => order(mover, found) < 0);
    this.#found.splice(place < 0 ? this.#found.length : place, 0, mover);
    if (this.#found.length > mostMovers) this.#found.pop();
  }

  get list(): readonly Mover[] {
    return this.#found;
  }
}

function order(a: Mover, b: Mover): number {
  return (
    Math.abs(b.steps) - Math.abs(a.steps) ||
    distance(b) - distance(a) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

function distance({ before, after }: Mover): number {
  return Math.abs(after.total - before.total);
}
