/** Tells one figure of a bench: what was measured, how much, and in which unit. */
export type Tell = (figure: string, value: number, unit: string) => void;

/** A measurement: it makes what it needs, tells its figures as they come, and leaves nothing behind. */
export interface Bench {
  /** How many records, fields … unless another number is asked for. */
  readonly size: number;
  run(tell: Tell, size: number): Promise<void>;
}
