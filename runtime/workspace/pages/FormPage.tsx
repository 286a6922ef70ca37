import { lazy, Suspense, useMemo } from "react";
import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Button, Input, Segmented, Tooltip } from "antd";
import { useTranslation } from "react-i18next";
import { searchedFields } from "../../core/validate/searched-fields.ts";
import { useListed } from "../../ui/i18n/use-listed.ts";
import { textIn } from "../../core/definition/text.ts";
import { Board } from "../board/Board.tsx";
import { FilterBar } from "../list/FilterBar.tsx";
import { CalendarView, RecordList } from "../list/list-views.ts";
import { readSelection, trashSelection, viewsOf } from "../list/read-selection.ts";
import { PageSkeleton } from "../../ui/frame/PageSkeleton.tsx";
import { usePageTitle } from "../../ui/frame/use-page-title.ts";
import { BarSlot } from "../shell/BarSlot.tsx";
import { useAppTitle } from "../shell/use-app-title.ts";
import { useClearing } from "../../ui/widgets/use-clearing.tsx";
import { useMediaQuery } from "../../ui/theme/use-media-query.ts";
import { useRoom } from "../records/use-room.ts";
import { retriedImport } from "../../ui/http/retried-import.ts";

const NewRecordDrawer = lazy(() =>
  retriedImport(() => import("../record/NewRecordDrawer.tsx")).then((room) => ({
    default: room.NewRecordDrawer,
  })),
);

/** A form's records in one of its views. The address holds the whole view: view, filters, search, order. */
export function FormPage() {
  const { app, form } = useParams({ from: "/shell/apps/$app/$form" });
  const search = useSearch({ from: "/shell/apps/$app/$form" });
  const navigate = useNavigate({ from: "/apps/$app/$form" });
  const room = useRoom(app, form);
  const { t, i18n } = useTranslation("list");
  const title = textIn(room.form.definition.title, i18n.language, room.app.defaultLocale);
  const { title: appTitle, twin } = useAppTitle(app);
  const { view, selection } = readSelection(room.form, search);
  const trash = search["trash"] === "1";
  const heading = trash ? t("trashOf", { form: title }) : title;
  usePageTitle(heading, appTitle);
  const change = (changes: Record<string, string | undefined>, replace = false) => {
    const next = Object.entries({ ...search, ...changes }).filter((entry): entry is [string, string] =>
      Boolean(entry[1]),
    );
    void navigate({ search: Object.fromEntries(next), replace });
  };
  const clearing = useClearing();
  const listed = useListed();
  const fields = useMemo(
    () => searchedFields(room.form, { administrator: room.view.administer, roles: new Set(room.view.roles) }),
    [room.form, room.view],
  );
  const searched = listed(fields.map((each) => textIn(each.title, i18n.language, room.app.defaultLocale)));
  const pipeline = room.form.pipelines.get(view.pipeline ?? "") ?? [...room.form.pipelines.values()][0];
  const narrow = useMediaQuery("(max-width: 767px)");
  const newTitle = t("newRecord", { ns: "board", form: title });
  const isBoard = !trash && view.kind === "board" && pipeline !== undefined;
  const isList = !isBoard && (trash || view.kind !== "calendar");

  return (
    <div className={`form-page ${isBoard ? "form-page-board" : isList ? "form-page-list" : ""}`}>
      <BarSlot slot="page-search">
        {/* What a narrow box cuts off is said when it is about to be filled in. */}
        <Tooltip
          title={fields.length === 0 ? undefined : t("searchHelp", { fields: searched })}
          trigger={narrow ? ["focus"] : ["hover"]}
          placement="bottom"
        >
          <Input.Search
            className="form-search"
            allowClear={clearing}
            defaultValue={search["q"]}
            key={`${form}-${search["q"] === undefined ? "empty" : "filled"}`}
            aria-label={t("searchPlaceholder", { form: title })}
            placeholder={
              fields.length === 0
                ? t("searchPlaceholder", { form: title })
                : t("searchIn", { fields: searched })
            }
            onSearch={(q) => change({ q: q === "" ? undefined : q }, true)}
          />
        </Tooltip>
      </BarSlot>
      <BarSlot slot="page-actions">
        <Button
          icon={<DeleteOutlined />}
          type={trash ? "primary" : "text"}
          ghost={trash}
          aria-label={trash ? t("leaveTrash") : t("trash")}
          title={trash ? t("leaveTrash") : t("trash")}
          onClick={() => change({ trash: trash ? undefined : "1" })}
        />
        {room.rights.create && !trash && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            aria-label={newTitle}
            onClick={() => change({ new: "1" })}
          >
            {!narrow && newTitle}
          </Button>
        )}
      </BarSlot>
      <div className="form-head">
        <h1>
          {heading}
          {twin !== null && <span className="twin-name">{twin}</span>}
        </h1>
        <Segmented<string>
          aria-label={title}
          value={trash ? "" : view.name}
          onChange={(name) => change({ view: name, trash: undefined, sort: undefined })}
          options={viewsOf(room.form).map((each) => ({
            value: each.name,
            label: textIn(each.title, i18n.language, room.app.defaultLocale),
          }))}
        />
        {!trash && (
          <FilterBar room={room} filter={search["filter"]} onChange={(filter) => change({ filter })} />
        )}
      </div>
      <Suspense fallback={<PageSkeleton within />}>
        {isBoard ? (
          <Board room={room} pipeline={pipeline} card={view.card ?? []} selection={selection} />
        ) : view.kind === "calendar" && !trash ? (
          <CalendarView room={room} view={view} selection={selection} />
        ) : (
          <RecordList
            room={room}
            columns={view.columns ?? [...room.form.fields.keys()].slice(0, 6)}
            selection={trash ? trashSelection(search) : selection}
            sort={search["sort"] ?? view.sort?.join(",")}
            onSort={(sort) => change({ sort }, true)}
            onNew={room.rights.create && !trash ? () => change({ new: "1" }) : null}
            onClear={
              (trash || search["filter"] === undefined) && search["q"] === undefined
                ? null
                : () => change({ filter: undefined, q: undefined })
            }
          />
        )}
        {search["new"] === "1" && (
          <NewRecordDrawer room={room} onClose={() => change({ new: undefined }, true)} />
        )}
      </Suspense>
    </div>
  );
}
