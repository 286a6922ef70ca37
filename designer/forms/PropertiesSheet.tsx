import { Drawer } from "antd";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Told } from "../draft/told.ts";
import { usePlace } from "../routes/place.ts";

interface PropertiesSheetProps {
  /** Tells each time when something is selected. */
  readonly selections: Told<number>;
  readonly children: ReactNode;
}

/**
 * The properties of what is selected, over the lower part of a small screen: they come when something is selected, and
 * closing them leads back to it.
 */
export function PropertiesSheet({ selections, children }: PropertiesSheetProps) {
  const { t } = useTranslation("forms");
  const { at } = usePlace();
  // The form alone is what an address begins with.
  const selected = at.length > 2 ? at.join("/") : "";
  const [shown, setShown] = useState(selected);
  const [open, setOpen] = useState(selected !== "");
  if (shown !== selected) {
    setShown(selected);
    setOpen(selected !== "");
  }
  useEffect(() => selections.subscribe(() => setOpen(true)), [selections]);
  return (
    <Drawer
      open={open}
      onClose={() => setOpen(false)}
      placement="bottom"
      size="72dvh"
      title={t("properties")}
      rootClassName="properties-sheet"
      destroyOnHidden
      afterOpenChange={(opened) => {
        const pressed = document.querySelector<HTMLElement>('.form-canvas [aria-pressed="true"]');
        // There is room below the last field only now.
        if (opened) (pressed?.closest(".canvas-field") ?? pressed)?.scrollIntoView({ block: "nearest" });
        else pressed?.focus();
      }}
    >
      {children}
    </Drawer>
  );
}
