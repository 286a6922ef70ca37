import { describe, expect, it } from "vitest";
import { actingAs, colleague } from "../../../../designer/try/acting-as.ts";
import { evaluateTrial } from "../../../../designer/try/evaluate-trial.ts";
import { filledPatch } from "../../../../designer/try/filled-patch.ts";
import { placeTrial } from "../../../../designer/try/place-trial.ts";
import { retyped } from "../../../../designer/try/retyped.ts";
import { startedAutomations } from "../../../../designer/try/started-automations.ts";
import { emptyTrial } from "../../../../designer/try/start-trial.ts";
import { stepBack } from "../../../../designer/try/step-back.ts";
import { takeTrialStep, type TrialStep } from "../../../../designer/try/take-trial-step.ts";
import { trialModel } from "../../../../designer/try/trial-model.ts";
import type { Trial, TrialActor } from "../../../../designer/try/trial.ts";
import type { RecordData } from "../../../../runtime/core/record.ts";
import { compiled, contextFor } from "../../../support/engine.ts";
import { triedApp } from "../../../support/tried-app.ts";

const app = compiled(triedApp());
const rep: TrialActor = { administrator: false, roles: ["rep"], relation: "owner" };
const director: TrialActor = { ...rep, roles: ["director"], relation: "other" };

function contextOf(
  choice: TrialActor,
  { record, exists, rollups }: Pick<Trial, "record" | "exists" | "rollups">,
) {
  const actor = actingAs(app, choice, { owner: record.owner, exists }, "me");
  return { ...contextFor(app, { form: "deal", rollups }), actor };
}

const blank = { record: { owner: "me" } as Trial["record"], exists: false, rollups: {} };
const empty = emptyTrial(contextOf(rep, blank));

/** The trial after steps, each of which must be allowed. */
function after(trial: Trial, ...steps: readonly (readonly [TrialActor, TrialStep])[]): Trial {
  return steps.reduce((before, [choice, step]) => {
    const outcome = takeTrialStep(contextOf(choice, before), before, choice, step);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    return outcome.trial;
  }, trial);
}

const create: TrialStep = { do: "save", data: { name: "Deal", amount: 7 } };
const offer: TrialStep = { do: "move", name: "offer", input: {} };
const created = after({ ...empty, typed: { name: "Deal", amount: 7 } }, [rep, create]);

describe("whoever a record is tried as", () => {
  const as = (relation: TrialActor["relation"], owner: string | null, exists = true) =>
    actingAs(app, { ...rep, relation }, { owner, exists }, "me");

  it("is the owner, shares a team with them, or is somebody else", () => {
    expect(as("owner", "u7")).toMatchObject({ id: "u7", teams: [] });
    expect(as("team", "u7")).toMatchObject({ id: "me", teams: ["u7"] });
    expect(as("other", "u7")).toMatchObject({ id: "me", teams: [] });
    expect(as("other", "me")).toMatchObject({ id: colleague, teams: [] });
  });

  it("owns what they create, whatever is chosen", () => {
    expect(as("other", "me", false)).toMatchObject({ id: "me" });
  });

  it("has the roles that the chosen ones inherit", () => {
    const inheriting = compiled({
      ...triedApp(),
      roles: [
        { name: "rep", title: "Rep" },
        { name: "director", title: "Director", inherits: ["rep"] },
      ],
    });
    const { roles } = actingAs(inheriting, director, { owner: "u7", exists: true }, "me");
    expect([...roles].sort()).toEqual(["director", "rep"]);
  });
});

describe("a record that is tried", () => {
  it("begins with its defaults filled in, and is created past the gate of creation", () => {
    expect(empty).toMatchObject({ exists: false, typed: { amount: 1 }, record: { stage: "new", data: {} } });
    const refused = takeTrialStep(contextOf(rep, empty), empty, rep, { do: "save", data: { amount: 1 } });
    expect(refused).toMatchObject({ ok: false, problems: [{ code: "required", pointer: "/name" }] });
    expect(created).toMatchObject({
      exists: true,
      typed: {},
      record: { revision: 1, owner: "me", data: { name: "Deal", amount: 7, number: "D-2026-001" } },
    });
    expect(created.log.map(({ events }) => events.map(({ type }) => type))).toEqual([["created", "scored"]]);
  });

  it("is refused a move with every reason, by rule and by role", () => {
    const { moves, score } = evaluateTrial(contextOf(director, created), created.record, {}, "en");
    expect(moves.map(({ view }) => [view.name, view.allowed, view.permitted])).toEqual([
      ["offer", false, false],
    ]);
    expect(moves[0]?.forbidden).toHaveLength(2);
    expect(moves[0]?.view.problems.map(({ code, message }) => [code, message])).toEqual([
      ["guard", "Visit them first"],
      ["required", "“secret” is empty. The stage “Offer” needs it: fill it in."],
    ]);
    expect(score).toMatchObject({ total: 5, grade: "A" });
  });

  it("knows which fields its form does not show to whoever moves it", () => {
    const [move] = evaluateTrial(contextOf(rep, created), created.record, {}, "en").moves;
    expect([...(move?.unseen ?? [])]).toEqual(["secret"]);
  });

  it("counts what other records would say as it is set, and what is filled in", () => {
    const visited = { ...created, rollups: { visits: 2 } };
    const context = contextOf({ ...rep, administrator: true }, visited);
    const { moves, record } = evaluateTrial(context, visited.record, { secret: "S" }, "en");
    expect(moves[0]?.view).toMatchObject({ allowed: true, problems: [] });
    expect(record.data).toMatchObject({ visits: 2, secret: "S" });
  });

  const offered = after({ ...created, rollups: { visits: 1 } }, [
    { ...rep, administrator: true },
    { ...offer, input: { data: { secret: "S" } } },
  ]);

  it("waits for an approval and is moved by it, with the effects of the move", () => {
    const waiting = after(offered, [rep, { do: "move", name: "win", input: {} }]);
    expect(waiting.record).toMatchObject({ stage: "offer", approval: { transition: "win" } });
    const decide = {
      do: "decide",
      input: { approval: waiting.record.approval?.id ?? "", decision: "approve" },
    } as const;
    const no = takeTrialStep(contextOf(rep, waiting), waiting, rep, decide);
    expect(no).toMatchObject({ ok: false, problems: [{ code: "approval-roles" }] });
    const won = after(waiting, [director, decide]);
    expect(won.record).toMatchObject({ stage: "won", approval: null, data: { amount: 9 } });
    expect(won.log.at(-1)?.events.map(({ type }) => type)).toEqual(["approval-decided", "moved"]);
  });

  it("moves past the gate for whoever may override it, with a reason", () => {
    const how = { do: "move", name: "offer", input: { override: { reason: "Now" } } } as const;
    const no = takeTrialStep(contextOf(rep, created), created, rep, how);
    expect(no).toMatchObject({ ok: false, problems: [{ code: "override-not-allowed" }] });
    const both: TrialActor = { ...rep, roles: ["rep", "director"] };
    expect(after(created, [both, how]).record.stage).toBe("offer");
  });

  it("names the automations that its events would start, where their condition holds", () => {
    const { events } = offered.log.at(-1) ?? { events: [] };
    const started = (amount: number) => {
      const record = { ...offered.record, data: { ...offered.record.data, amount } };
      return startedAutomations(contextOf(rep, offered), record, events).map(({ title }) => title);
    };
    expect([started(7), started(4)]).toEqual([["Greet"], []]);
  });

  it("is put into any stage by hand; where records begin, a new one stays new", () => {
    const context = contextOf(rep, empty);
    const to = (stage: string) =>
      placeTrial(context, empty, rep, { pipeline: "sales", stage, data: { name: "Deal" } });
    expect(to("new")).toMatchObject({ exists: false, log: [] });
    const placed = to("won");
    expect(placed).toMatchObject({
      exists: true,
      typed: { amount: 1 },
      record: { stage: "won", data: { name: "Deal" } },
      log: [{ placed: true, events: [] }],
    });
  });

  it("goes back step by step to what it was, with what was filled in then", () => {
    const back = stepBack(stepBack(offered));
    expect(back).toEqual({ ...empty, typed: { name: "Deal", amount: 7 } });
    expect(stepBack(back)).toBe(back);
  });
});

describe("what is filled in", () => {
  const typing = (choice: TrialActor, typed: RecordData) => {
    const kept = { typed };
    const context = contextOf(choice, created);
    const model = trialModel(context, { ...created, typed }, "en", (make) => {
      kept.typed = make(kept.typed);
    });
    return { kept, model };
  };

  it("stays for the role that may write it while another one fills in the rest", () => {
    const { kept, model } = typing(rep, { secret: "S", amount: 3 });
    expect([model.field("secret").value, model.field("amount").value]).toEqual([undefined, 3]);
    model.set("amount", 4);
    expect(kept.typed).toEqual({ secret: "S", amount: 4 });
    model.set("amount", 7);
    expect(kept.typed).toEqual({ secret: "S" });
    expect(typing(director, kept.typed).model.field("secret").value).toBe("S");
  });

  it("stays when its field has gone from the draft, until it is back", () => {
    const { kept, model } = typing(rep, { gone: 1, amount: 3 });
    model.set("amount", 4);
    expect(kept.typed).toEqual({ gone: 1, amount: 4 });
    expect(retyped({ a: 1, b: 2 }, { b: 3 }, (name) => name !== "a")).toEqual({ a: 1, b: 3 });
  });

  it("cannot be filled in by whoever may only look", () => {
    const visitor: TrialActor = { ...rep, roles: [] };
    expect(typing(visitor, {}).model.field("name").state.access).toBe("hidden");
  });

  it("takes along what a newly chosen record fills in, but for what is typed itself", () => {
    const filling = triedApp();
    const [deal] = filling.forms;
    if (deal === undefined) throw new Error("no form");
    deal.schema.properties["parent"] = {
      type: "string",
      format: "reference",
      "x-form": "deal",
      "x-fill": { amount: "amount", secret: "secret" },
    };
    const form = compiled(filling).forms.get("deal");
    if (form === undefined) throw new Error("no form");
    const referenced = {
      knows: () => true,
      through: (_reference: string, _id: string, field: string) => (field === "amount" ? 5 : undefined),
    };
    const patch = (held: RecordData) => filledPatch(form, held, { parent: "p1", secret: "S" }, referenced);
    expect(patch({})).toEqual({ parent: "p1", amount: 5, secret: "S" });
    expect(patch({ parent: "p1" })).toEqual({ parent: "p1", secret: "S" });
  });
});
