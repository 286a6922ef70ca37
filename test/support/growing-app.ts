import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";

/** What a test publishes of the app: each part as it was first, where it says nothing. */
export interface Growth {
  readonly title?: string;
  readonly weights?: readonly [size: number, name: number];
  readonly unique?: boolean;
  /** Formulas: twice the amount, and the region's rank; roll-ups of the region over them. */
  readonly derived?: boolean;
}

const money = (more: object) => ({ type: "number", ...more });

/** Deals with an amount, scored, each in a region. */
export function growingApp({
  title = "name",
  weights: [size, named] = [50, 50],
  unique = false,
  derived = false,
}: Growth = {}): AppDocument {
  const criterion = (name: string, weight: number, when: object) => ({
    name,
    title: name,
    weight,
    mode: "first" as const,
    rules: [{ when, points: 100 }],
  });
  return {
    language: 1,
    name: "growing",
    version: "1.0.0",
    title: "Growing",
    defaultLocale: "en",
    timeZone: "Asia/Shanghai",
    forms: [
      {
        name: "deal",
        title: "Deal",
        recordTitle: title,
        schema: {
          type: "object",
          properties: {
            name: { type: "string", maxLength: 120, ...(unique && { "x-unique": true }) },
            amount: money({}),
            region: { type: "string", format: "reference", "x-form": "region" },
            ...(derived && {
              twice: money({ readOnly: true, "x-formula": "amount * 2" }),
              share: money({ readOnly: true, "x-formula": "twice / region.total" }),
            }),
          },
        },
        pipelines: [
          {
            name: "sales",
            title: "Sales",
            initial: ["open"],
            stages: [
              { name: "open", title: "Open", kind: "open" },
              { name: "won", title: "Won", kind: "won" },
            ],
            transitions: [{ name: "win", title: "Win", from: ["open"], to: "won" }],
            scorecard: {
              maximum: 100,
              criteria: [
                criterion("size", size, { properties: { amount: { minimum: 50 } } }),
                criterion("named", named, { required: ["name"] }),
              ],
              grades: [
                { name: "A", from: 80 },
                { name: "B", from: 0 },
              ],
            },
          },
        ],
      },
      {
        name: "region",
        title: "Region",
        recordTitle: "name",
        schema: {
          type: "object",
          properties: {
            name: { type: "string", maxLength: 120 },
            ...(derived && {
              total: money({
                readOnly: true,
                "x-rollup": { form: "deal", via: "region", aggregate: "sum", field: "twice" },
              }),
            }),
          },
        },
      },
    ],
  } as unknown as AppDocument;
}
