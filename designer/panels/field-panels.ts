import type { FieldKindName } from "../../runtime/core/fields/field-kind-name.ts";
import { BoundsPanel } from "./BoundsPanel.tsx";
import { ColumnsPanel } from "./ColumnsPanel.tsx";
import { CurrencyPanel } from "./CurrencyPanel.tsx";
import { DecimalsPanel } from "./DecimalsPanel.tsx";
import type { FieldPanel } from "./field-panel.ts";
import { FilesPanel } from "./FilesPanel.tsx";
import { FormulaPanel } from "./FormulaPanel.tsx";
import { ItemsPanel } from "./ItemsPanel.tsx";
import { LengthPanel } from "./LengthPanel.tsx";
import { OptionsPanel } from "./OptionsPanel.tsx";
import { PatternPanel } from "./PatternPanel.tsx";
import { ReferencePanel } from "./ReferencePanel.tsx";
import { RollupPanel } from "./RollupPanel.tsx";
import { SerialPanel } from "./SerialPanel.tsx";

/** The editors of what is particular to each kind of field, in order; a missing kind fails type-check. */
export const fieldPanels: { readonly [kind in FieldKindName]: readonly FieldPanel[] } = {
  text: [LengthPanel, PatternPanel],
  "long-text": [LengthPanel],
  markdown: [LengthPanel],
  integer: [BoundsPanel],
  number: [BoundsPanel, DecimalsPanel],
  percent: [BoundsPanel, DecimalsPanel],
  rating: [BoundsPanel],
  money: [CurrencyPanel, BoundsPanel, DecimalsPanel],
  boolean: [],
  date: [],
  "date-time": [],
  choice: [OptionsPanel],
  choices: [OptionsPanel, ItemsPanel],
  tags: [ItemsPanel],
  email: [],
  phone: [],
  url: [],
  address: [],
  user: [],
  users: [ItemsPanel],
  team: [],
  reference: [ReferencePanel],
  references: [ReferencePanel, ItemsPanel],
  table: [ColumnsPanel, ItemsPanel],
  files: [FilesPanel, ItemsPanel],
  image: [FilesPanel, ItemsPanel],
  signature: [],
  serial: [SerialPanel],
  formula: [FormulaPanel, CurrencyPanel, DecimalsPanel],
  rollup: [RollupPanel, DecimalsPanel],
};
