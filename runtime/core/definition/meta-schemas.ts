import access from "./schema/access.schema.json" with { type: "json" };
import app from "./schema/app.schema.json" with { type: "json" };
import automation from "./schema/automation.schema.json" with { type: "json" };
import condition from "./schema/condition.schema.json" with { type: "json" };
import dashboard from "./schema/dashboard.schema.json" with { type: "json" };
import demo from "./schema/demo.schema.json" with { type: "json" };
import document from "./schema/document.schema.json" with { type: "json" };
import effect from "./schema/effect.schema.json" with { type: "json" };
import example from "./schema/example.schema.json" with { type: "json" };
import field from "./schema/field.schema.json" with { type: "json" };
import form from "./schema/form.schema.json" with { type: "json" };
import layout from "./schema/layout.schema.json" with { type: "json" };
import name from "./schema/name.schema.json" with { type: "json" };
import pipeline from "./schema/pipeline.schema.json" with { type: "json" };
import role from "./schema/role.schema.json" with { type: "json" };
import rule from "./schema/rule.schema.json" with { type: "json" };
import scorecard from "./schema/scorecard.schema.json" with { type: "json" };
import text from "./schema/text.schema.json" with { type: "json" };
import view from "./schema/view.schema.json" with { type: "json" };

/** The definition language as JSON Schemas (2020-12), one noun each, by the name under which they are published. */
export const metaSchemas: { readonly [name: string]: object } = {
  access,
  app,
  automation,
  condition,
  dashboard,
  demo,
  document,
  effect,
  example,
  field,
  form,
  layout,
  name,
  pipeline,
  role,
  rule,
  scorecard,
  text,
  view,
};
