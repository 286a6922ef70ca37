import { useTranslation } from "react-i18next";
import { textIn } from "../../runtime/core/definition/text.ts";
import { stageOf } from "../../runtime/core/derive/pipeline-of.ts";
import { roleTitles } from "../../runtime/core/transition/role-titles.ts";
import { PersonMark } from "../../runtime/ui/display/PersonMark.tsx";
import type { FormServices } from "../../runtime/ui/form/form-services.ts";
import { TimelineEntry } from "../../runtime/ui/records/TimelineEntry.tsx";
import { eventView } from "./event-view.ts";
import { startedAutomations } from "./started-automations.ts";
import type { TrialEntry } from "./trial.ts";
import type { TrialRoom } from "./use-trial.ts";
import { useListed } from "../../runtime/ui/i18n/use-listed.ts";

/** What would be written into the record's history, the newest first, and what would follow from it. */
export function LogCard({ room, services }: { room: TrialRoom; services: FormServices }) {
  const { t } = useTranslation("try");
  const { log } = room.trial;
  return (
    <section className="panel" aria-labelledby="try-log">
      <h2 id="try-log">{t("log")}</h2>
      {log.length === 0 && <p className="quiet">{t("nothingYet")}</p>}
      <ol className="timeline">
        {log
          .map((entry, index) => ({ entry, index }))
          .toReversed()
          .map(({ entry, index }) => (
            <Entry key={index} room={room} services={services} entry={entry} first={index * 100} />
          ))}
      </ol>
    </section>
  );
}

function Entry({
  room,
  services,
  entry,
  first,
}: {
  room: TrialRoom;
  services: FormServices;
  entry: TrialEntry;
  first: number;
}) {
  const { t, i18n } = useTranslation(["try"]);
  const listed = useListed();
  const { app, form, context } = room;
  const { as, at, by, after } = entry;
  const words = (text: Parameters<typeof textIn>[0]) => textIn(text, i18n.language, app.defaultLocale);
  const roles = [
    ...(as.administrator ? [t("try:administrator")] : []),
    ...roleTitles(app, as.roles).map(words),
  ];
  const note = t("try:asRoles", { roles: listed(roles) || t("try:noRole") });
  const who = services.title(by) ?? "–";
  if (entry.placed) {
    const stage = words(stageOf(form, after)?.definition.title) || (after.stage ?? "");
    return (
      <li className="timeline-entry">
        <PersonMark name={who} />
        <div className="timeline-body">{t("try:placed", { stage })}</div>
      </li>
    );
  }
  const started = startedAutomations(context, after, entry.events);
  return (
    <>
      {entry.events.map((event, index) => (
        <TimelineEntry
          key={String(first + index)}
          room={room}
          event={eventView(event, first + index, by, at)}
          title={(id) => services.title(id)}
          data={after.data}
          note={event.type === "scored" ? null : <>· {note}</>}
        />
      ))}
      {started.map(({ name, title }) => (
        <li key={name} className="try-starts quiet">
          {t("try:starts", { title: words(title) })}
        </li>
      ))}
    </>
  );
}
