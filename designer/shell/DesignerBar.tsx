import { RedoOutlined, UndoOutlined } from "@ant-design/icons";
import { App, Button, Tooltip } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { textIn } from "../../runtime/core/definition/text.ts";
import { AccountMenu } from "../../runtime/ui/frame/AccountMenu.tsx";
import { usePageTitle } from "../../runtime/ui/frame/use-page-title.ts";
import { useDocument, useDraft, useDraftState } from "../draft/draft-context.ts";
import { rooms } from "../rooms.ts";
import { DesignLink } from "../routes/DesignLink.tsx";
import { jsonPlace } from "../routes/json-place.ts";
import { useFollow, useGo, usePlace } from "../routes/place.ts";
import { useTestRuns } from "../tests/use-test-runs.ts";
import { SavingMark } from "./SavingMark.tsx";
import { useStepWords } from "./use-step-words.ts";
import { ProblemsButton } from "./ProblemsButton.tsx";
import { useUndoKeys } from "./use-undo-keys.ts";

/** The bar on top of every room: the app, how its draft stands, the rooms, and the way back and forth. */
export function DesignerBar() {
  return (
    <header className="designer-bar">
      <Brand />
      <SavingMark />
      <RoomTabs />
      <div className="designer-actions">
        <ProblemsButton />
        <UndoButtons />
        <PublishButton />
        <AccountMenu go={leave} />
      </div>
    </header>
  );
}

function leave(page: string): void {
  location.assign(page);
}

function useAppTitle(): string {
  const { i18n } = useTranslation();
  const { title, defaultLocale } = useDocument();
  return textIn(title, i18n.language, defaultLocale);
}

function Brand() {
  const { t } = useTranslation("design");
  return (
    <DesignLink place={{}} className="brand" title={t("allApps")}>
      <span className="brand-mark" aria-hidden="true" />
      <span className="designer-app">{useAppTitle()}</span>
    </DesignLink>
  );
}

/** The rooms, and the page's title by the one that is open. */
function RoomTabs() {
  const { t, i18n } = useTranslation(["design", "rooms"]);
  const place = usePlace();
  const name = useAppTitle();
  const open = rooms.find((room) => room.name === place.room);
  const tabs = useRef<HTMLElement>(null);
  useEffect(() => {
    // Where not all of them have room, the one that is open is in sight.
    const current = tabs.current?.querySelector("[aria-current]");
    current?.scrollIntoView({ inline: "center", block: "nearest" });
  }, [place.room, i18n.language]);
  usePageTitle(open === undefined ? "" : t(`rooms:${open.name}`), name, t("designer"));
  return (
    <nav ref={tabs} className="designer-rooms" aria-label={t("rooms")}>
      {rooms
        .filter(({ apart }) => apart !== true)
        .map(({ name: room }) => (
          <DesignLink
            key={room}
            place={room === "json" ? jsonPlace(place) : { app: place.app, room }}
            aria-current={room === place.room ? "page" : undefined}
          >
            {t(`rooms:${room}`)}
            {room === "tests" && <FailingTests />}
          </DesignLink>
        ))}
    </nav>
  );
}

/** Leads to what publishing would do; there, the button that really publishes is the one in sight. */
function PublishButton() {
  const { t } = useTranslation("design");
  const { app, room } = usePlace();
  const go = useGo();
  if (room === "publish") return null;
  return (
    <Button type="primary" onClick={() => go({ app, room: "publish" })}>
      {t("publish")}
    </Button>
  );
}

/** How many definition tests fail; publishing wants all of them to pass. */
function FailingTests() {
  const { t } = useTranslation("tests");
  const { runs } = useTestRuns();
  const failing = [...(runs?.values() ?? [])].filter(({ passed }) => !passed).length;
  if (failing === 0) return null;
  return (
    <span className="room-count" aria-label={t("failing", { count: failing })} role="img">
      {failing}
    </span>
  );
}

function UndoButtons() {
  const { t } = useTranslation("design");
  const draft = useDraft();
  const history = useDraftState((state) => state.history);
  const { message } = App.useApp();
  const follow = useFollow();
  const words = useStepWords();
  const last = history.past.at(-1);
  const next = history.future[0];
  const undo = () => {
    if (!follow(last?.inverse ?? [], () => draft.undo())) void message.warning(t("undoGone"));
  };
  const redo = () => {
    if (!follow(next?.edits ?? [], () => draft.redo())) void message.warning(t("undoGone"));
  };
  useUndoKeys(undo, redo);
  return (
    <>
      <Tooltip title={last === undefined ? undefined : t("undoStep", { step: words(last.label) })}>
        <Button icon={<UndoOutlined />} disabled={last === undefined} onClick={undo} aria-label={t("undo")} />
      </Tooltip>
      <Tooltip title={next === undefined ? undefined : t("redoStep", { step: words(next.label) })}>
        <Button icon={<RedoOutlined />} disabled={next === undefined} onClick={redo} aria-label={t("redo")} />
      </Tooltip>
    </>
  );
}
