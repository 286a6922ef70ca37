/** Thrown by work behind the commits that ends in the middle because the process does; it is begun again at the next start. */
export class BrokenOff extends Error {
  constructor() {
    super("the process ends");
    this.name = "BrokenOff";
  }
}

/** Throws `BrokenOff` once the process ends. */
export function goOn(stopped: () => boolean): void {
  if (stopped()) throw new BrokenOff();
}
