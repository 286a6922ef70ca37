import { Button } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { isObject } from "../../runtime/core/definition/is-object.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { AccountMenu } from "../../runtime/ui/frame/AccountMenu.tsx";
import { usePageTitle } from "../../runtime/ui/frame/use-page-title.ts";
import { useDocument } from "../draft/draft-context.ts";
import { rooms } from "../rooms.ts";
import { DesignLink } from "../routes/DesignLink.tsx";
import { jsonPlace } from "../routes/json-place.ts";
import { useGo, usePlace, useRoomPlace } from "../routes/place.ts";
import { useTestRuns } from "../tests/use-test-runs.ts";
import { OtherAdmin } from "./OtherAdmin.tsx";
import { SavingMark } from "./SavingMark.tsx";
import { ProblemsButton } from "./ProblemsButton.tsx";
import { UndoButtons } from "./UndoButtons.tsx";

/** The bar on top of every room: the app, how its draft stands, the rooms, and the way back and forth. */
export function DesignerBar() {
  return (
    <header className="designer-bar">
      <Brand />
      <SavingMark />
      <OtherAdmin />
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
  const { app } = useRoomPlace();
  const { title, defaultLocale } = useDocument();
  // A draft that a program sent may have no title, or one that is none.
  const isText = typeof title === "string" || isObject(title);
  return isText ? textIn(title, i18n.language, defaultLocale) : app;
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
  const place = useRoomPlace();
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
    <nav ref={tabs} className="designer-rooms edge-shaded" aria-label={t("rooms")}>
      {rooms
        .filter(({ apart }) => apart !== true)
        .map(({ name: room }) => {
          const current = room === place.room ? "page" : undefined;
          const title = t(`rooms:${room}`);
          if (room === "json") return <JsonTab key={room} current={current} title={title} />;
          return (
            <DesignLink key={room} place={{ app: place.app, room }} aria-current={current}>
              {title}
              {room === "tests" && <FailingTests />}
            </DesignLink>
          );
        })}
    </nav>
  );
}

/** Leads to where in the text stands what is selected; it alone follows each selection. */
function JsonTab({ current, title }: { current: "page" | undefined; title: string }) {
  return (
    <DesignLink place={jsonPlace(usePlace())} aria-current={current}>
      {title}
    </DesignLink>
  );
}

/** Leads to what publishing would do; there, the button that really publishes is the one in sight. */
function PublishButton() {
  const { t } = useTranslation("design");
  const { app, room } = useRoomPlace();
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
