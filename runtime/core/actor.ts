/** Who acts in one app. `roles` already contains everything that is inherited. */
export interface Actor {
  readonly id: string;
  readonly administrator: boolean;
  readonly roles: ReadonlySet<string>;
  readonly teams: readonly string[];
}
