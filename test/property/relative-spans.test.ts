import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { relativeSpan } from "../../runtime/core/condition/relative-span.ts";
import { relativeSpans } from "../../runtime/core/condition/relative-spans.ts";
import { localDate } from "../../runtime/core/formula/moment.ts";

// Zones with clocks that jump at night, at midnight, by half an hour, and over a whole day.
const timeZone = fc.constantFrom(
  ...["Asia/Shanghai", "America/New_York", "America/Sao_Paulo", "Africa/Cairo"],
  ...["Pacific/Apia", "Australia/Lord_Howe", "UTC"],
);
const now = fc
  .date({ min: new Date("1895-01-01T00:00:00Z"), max: new Date("2060-01-01T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString());
const nearJump = fc
  .tuple(
    fc.constantFrom(
      "2011-12-30T10:00:00Z",
      "2024-03-10T07:00:00Z",
      "2018-11-04T03:00:00Z",
      "2023-04-27T22:00:00Z",
    ),
    fc.integer({ min: -3 * 86_400_000, max: 3 * 86_400_000 }),
  )
  .map(([jump, by]) => new Date(Date.parse(jump) + by).toISOString());
const offset = fc.constantFrom(null, "P1D", "-P1D", "P2D", "-P30D", "P1M", "-P1Y", "P1W", "PT5H", "-P1DT30M");
const moments = fc.array(fc.oneof(now, nearJump), { minLength: 1, maxLength: 12 });

test("a moment moved on the calendar is the same, whether the calendar is consulted for each or once a day", () => {
  fc.assert(
    fc.property(
      moments,
      timeZone,
      offset,
      fc.constantFrom("now" as const, "today" as const),
      fc.constantFrom("date" as const, "date-time" as const),
      (instants, zone, by, to, type) => {
        const operand = { kind: "relative", to, offset: by } as const;
        const spans = relativeSpans(operand, type);
        for (const instant of instants) {
          const at = { now: instant, timeZone: zone };
          expect(spans(at)).toEqual(relativeSpan(operand, type, at));
        }
      },
    ),
  );
});

test("the local date of an instant is the one that the calendar gives", () => {
  fc.assert(
    fc.property(moments, timeZone, (instants, zone) => {
      for (const instant of instants)
        expect(localDate(instant, zone)).toBe(
          Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString(),
        );
    }),
  );
});
