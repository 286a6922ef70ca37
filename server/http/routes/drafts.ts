import { discardDraft } from "../../commands/discard-draft.ts";
import { publishDraft } from "../../commands/publish-draft.ts";
import { restoreVersion } from "../../commands/restore-version.ts";
import { saveDraft } from "../../commands/save-draft.ts";
import { presentImpact } from "../../presenters/present-impact.ts";
import { presentProblem } from "../../presenters/present-problem.ts";
import { presentScorecard } from "../../presenters/present-scorecard.ts";
import { checkDraft } from "../../queries/check-draft.ts";
import { versionChanges } from "../../queries/version-changes.ts";
import { impactOwners } from "../../queries/impact-owners.ts";
import { personNames } from "../../queries/person-names.ts";
import { readDraft } from "../../queries/read-draft.ts";
import { tryScorecard } from "../../queries/try-scorecard.ts";
import { refuse } from "../../refuse.ts";
import type { Result } from "../../result.ts";
import { defineRoute } from "../define-route.ts";
import { emptyAnswer } from "../empty-answer.ts";
import { jsonAnswer } from "../json-answer.ts";
import type { Answer, AppAsk, Route } from "../route.ts";
import { wholeNumber } from "../whole-number.ts";

const draft = "/apps/:app/draft";
const versions = "/apps/:app/versions";

async function answerDraft({ services, app }: AppAsk): Promise<Result<Answer>> {
  const read = await readDraft(services, app);
  if (read === undefined) return refuse("not-found", "no-draft");
  const base = app.currentVersion === 0 ? null : app.currentVersion;
  const refs = await personNames(services, [read.updatedBy]);
  return jsonAnswer({ app: app.name, base, refs, ...read }, 200, { etag: read.revision });
}

/** The revision of the draft that is to be changed: the one that was read, or whatever is there. */
function expectedOf({ app, revision }: AppAsk): number {
  return revision ?? app.draftRevision;
}

/** The draft of an app's definition, its check and publication, and the versions that were published. */
export const draftRoutes: readonly Route[] = [
  defineRoute({
    method: "get",
    path: draft,
    scope: "app",
    action: "app.administer",
    about: "The draft of an app.",
    answers: { 200: "DraftView" },
    headers: ["ETag"],
    run: answerDraft,
  }),
  defineRoute({
    method: "put",
    path: draft,
    scope: "app",
    action: "app.administer",
    about: "Replaces the draft; it may be incomplete, but must be well-formed.",
    answers: { 200: "DraftView" },
    headers: ["ETag"],
    body: "DraftUpdate",
    large: true,
    ifMatch: true,
    run: async (ask, { definition }) => {
      const saved = await saveDraft(ask.services, ask.user, ask.app.name, expectedOf(ask), definition);
      return saved.ok ? answerDraft(ask) : saved;
    },
  }),
  defineRoute({
    method: "delete",
    path: draft,
    scope: "app",
    action: "app.administer",
    about: "Throws the draft away.",
    answers: { 204: null },
    ifMatch: true,
    run: async (ask) => {
      const discarded = await discardDraft(ask.services, ask.app.name, expectedOf(ask));
      return discarded.ok ? emptyAnswer : discarded;
    },
  }),
  defineRoute({
    method: "post",
    path: `${draft}/check`,
    scope: "app",
    action: "app.administer",
    about: "What publishing the draft would meet: problems, changes, and its impact on live records.",
    answers: { 200: "DraftCheck" },
    body: "DraftCheckRequest",
    large: true,
    run: async ({ services, user, app, locale }, { mapping = {}, definition: sent }) => {
      if (sent !== undefined && sent["name"] !== app.name) return refuse("invalid", "name-differs", "/name");
      const definition = sent ?? (await readDraft(services, app))?.definition;
      if (definition === undefined) return refuse("not-found", "no-draft");
      const checked = await checkDraft(services, user, app, definition, mapping);
      if (!checked.ok) return checked;
      const { changes, records } = checked.value;
      const problems = checked.value.problems.map((problem) => presentProblem(problem, locale));
      const owners = await impactOwners(services, checked.value.impact);
      const impact = presentImpact(checked.value.impact, records, owners, locale);
      return jsonAnswer({ problems, changes, impact });
    },
  }),
  defineRoute({
    method: "post",
    path: `${draft}/score`,
    scope: "published",
    action: "app.administer",
    about: "How a scorecard of the draft scores live records, tested against those that are closed.",
    answers: { 200: "ScorecardTrial" },
    body: "ScorecardQuestion",
    large: true,
    run: async ({ services, user, app, locale }, { definition, ...place }) => {
      const tried = definition ?? (await readDraft(services, app))?.definition;
      if (tried === undefined) return refuse("not-found", "no-draft");
      const scored = await tryScorecard(services, user, app, tried, place);
      return scored.ok ? jsonAnswer(presentScorecard(scored.value, locale)) : scored;
    },
  }),
  defineRoute({
    method: "post",
    path: "/apps/:app/publish",
    scope: "app",
    action: "app.administer",
    about: "Makes the draft the next version, or changes nothing.",
    answers: { 201: "PublishResult" },
    body: "PublishRequest",
    ifMatch: true,
    run: async (ask, { note = null, mapping = {} }) => {
      const { services, user, app } = ask;
      const publication = { expected: expectedOf(ask), note, mapping };
      const published = await publishDraft(services, user, app, publication);
      return published.ok ? jsonAnswer(published.value, 201) : published;
    },
  }),
  defineRoute({
    method: "get",
    path: versions,
    scope: "app",
    action: "app.administer",
    about: "The versions that were published, the newest first.",
    answers: { 200: "VersionList" },
    run: async ({ services, app }) => {
      const list = await services.store.versions.list(app.name);
      return jsonAnswer({
        versions: list.map(({ version, createdAt, author, note }) => {
          return { version, publishedAt: createdAt, publishedBy: author, note };
        }),
        refs: await personNames(
          services,
          list.map(({ author }) => author),
        ),
      });
    },
  }),
  defineRoute({
    method: "get",
    path: `${versions}/:version`,
    scope: "app",
    action: "app.administer",
    about: "One version with its definition.",
    answers: { 200: "VersionView" },
    run: async ({ services, app, path }) => {
      const number = wholeNumber(path("version"));
      const found = number === undefined ? undefined : await services.store.versions.get(app.name, number);
      if (found === undefined) return refuse("not-found", "not-found");
      const { version, createdAt, author, note, document } = found;
      const definition: unknown = JSON.parse(document);
      return jsonAnswer({
        app: app.name,
        version,
        publishedAt: createdAt,
        publishedBy: author,
        note,
        definition,
      });
    },
  }),
  defineRoute({
    method: "get",
    path: `${versions}/:version/changes`,
    scope: "app",
    action: "app.administer",
    about: "What a version changed since an earlier one, in words.",
    answers: { 200: "VersionChanges" },
    parameters: ["since"],
    run: async ({ services, app, path, query }) => {
      const version = wholeNumber(path("version"));
      if (version === undefined) return refuse("not-found", "not-found");
      const since = wholeNumber(query.get("since") ?? String(Math.max(0, version - 1)));
      if (since === undefined) return refuse("malformed", "malformed-parameter", "", { parameter: "since" });
      const changes = await versionChanges(services, app.name, since, version);
      return changes === undefined
        ? refuse("not-found", "not-found")
        : jsonAnswer({ since, version, changes });
    },
  }),
  defineRoute({
    method: "post",
    path: `${versions}/:version/restore`,
    scope: "app",
    action: "app.administer",
    about:
      "Makes a draft of an earlier version; `If-Match` is wanted where there is a draft that it replaces.",
    answers: { 200: "DraftView" },
    headers: ["ETag"],
    run: async (ask) => {
      const number = wholeNumber(ask.path("version"));
      if (number === undefined) return refuse("not-found", "not-found");
      const expected = ask.anyRevision ? "any" : ask.revision;
      const restored = await restoreVersion(ask.services, ask.user, ask.app.name, number, expected);
      return restored.ok ? answerDraft(ask) : restored;
    },
  }),
];
