import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Fold } from "./Fold.tsx";
import { Property } from "./Property.tsx";
import { unreservedName } from "./unreserved-name.ts";

interface TechnicalNameProps {
  readonly name: string;
  /** What stands on the fold behind which it is. */
  readonly title: string;
  readonly label: string;
  readonly help: string;
  /** Why something cannot be the name; null where it can. */
  readonly problemOf: (typed: string) => string | null;
  readonly onRename: (typed: string) => void;
}

/** The name that something is known by besides its title: rarely changed, and only once it can be. */
export function TechnicalName({ name, title, label, help, problemOf, onRename }: TechnicalNameProps) {
  const { t } = useTranslation("design");
  const [typed, setTyped] = useState(name);
  // Every object answers to these names, whatever is looked up in it.
  const reserved = () => t("nameReserved", { name: typed, other: unreservedName(typed) });
  const problem = typed === name ? null : typed in {} ? reserved() : problemOf(typed);
  const rename = () => {
    if (typed !== name && problem === null) onRename(typed);
  };
  const field = (
    <Property label={label} help={problem ?? help}>
      {(id) => (
        <Input
          id={id}
          value={typed}
          maxLength={63}
          {...(problem === null ? {} : { status: "error" as const })}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={rename}
          onPressEnter={rename}
        />
      )}
    </Property>
  );
  return <Fold title={title}>{field}</Fold>;
}
