import { MenuOutlined } from "@ant-design/icons";
import { Outlet, useNavigate, useParams } from "@tanstack/react-router";
import { Button, Drawer } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMediaQuery } from "../../ui/theme/use-media-query.ts";
import { AccountMenu } from "../../ui/frame/AccountMenu.tsx";
import { SignInAgain } from "../../ui/frame/SignInAgain.tsx";
import { useLive } from "../live/use-live.ts";
import { FollowUpdates } from "../update/FollowUpdates.tsx";
import { UpdateNotice } from "../update/UpdateNotice.tsx";
import { Brand } from "./Brand.tsx";
import { Rail } from "./Rail.tsx";

/** The frame of every page: the rail with apps and forms, the top bar, and the page. */
export function Shell() {
  const { t } = useTranslation("shell");
  const navigate = useNavigate();
  const { app }: { readonly app?: string } = useParams({ strict: false });
  const narrow = useMediaQuery("(max-width: 767px)");
  const [open, setOpen] = useState(false);
  useLive();
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        {t("skipToContent")}
      </a>
      {!narrow && (
        <aside className="shell-rail">
          <Brand />
          <Rail />
        </aside>
      )}
      <div className="shell-body">
        <header className="shell-bar">
          {narrow && (
            <Button
              type="text"
              icon={<MenuOutlined />}
              aria-label={t("menu")}
              onClick={() => setOpen(true)}
            />
          )}
          {narrow && <Brand short />}
          <div className="shell-bar-gap" id="page-search" />
          <div id="page-actions" className="shell-actions" />
          <AccountMenu go={(to) => navigate({ to })} />
        </header>
        {app !== undefined && (
          <>
            <FollowUpdates key={`follow ${app}`} app={app} />
            <UpdateNotice key={app} app={app} />
          </>
        )}
        <main id="content" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      {narrow && (
        <Drawer open={open} onClose={() => setOpen(false)} placement="left" size={272} title={<Brand />}>
          <Rail onChoose={() => setOpen(false)} />
        </Drawer>
      )}
      <SignInAgain />
    </div>
  );
}
