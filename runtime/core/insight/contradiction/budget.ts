/** How much looking for contradictions may still cost, in assertions looked at; shared by everything that looks. */
export interface Budget {
  left: number;
}
