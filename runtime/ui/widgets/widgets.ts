import type { FieldKindName } from "../../core/fields/field-kind-name.ts";
import { AddressWidget } from "./address/AddressWidget.tsx";
import { BooleanWidget } from "./boolean/BooleanWidget.tsx";
import { ChoiceWidget } from "./choice/ChoiceWidget.tsx";
import { ChoicesWidget } from "./choices/ChoicesWidget.tsx";
import { DateWidget } from "./date/DateWidget.tsx";
import { DateTimeWidget } from "./date-time/DateTimeWidget.tsx";
import { EmailWidget } from "./email/EmailWidget.tsx";
import { FilesWidget } from "./files/FilesWidget.tsx";
import { FormulaWidget } from "./formula/FormulaWidget.tsx";
import { ImageWidget } from "./image/ImageWidget.tsx";
import { IntegerWidget } from "./integer/IntegerWidget.tsx";
import { LongTextWidget } from "./long-text/LongTextWidget.tsx";
import { MarkdownWidget } from "./markdown/MarkdownWidget.tsx";
import { MoneyWidget } from "./money/MoneyWidget.tsx";
import { NumberWidget } from "./number/NumberWidget.tsx";
import { PercentWidget } from "./percent/PercentWidget.tsx";
import { PhoneWidget } from "./phone/PhoneWidget.tsx";
import { RatingWidget } from "./rating/RatingWidget.tsx";
import { ReferenceWidget } from "./reference/ReferenceWidget.tsx";
import { ReferencesWidget } from "./references/ReferencesWidget.tsx";
import { RollupWidget } from "./rollup/RollupWidget.tsx";
import { SerialWidget } from "./serial/SerialWidget.tsx";
import { SignatureWidget } from "./signature/SignatureWidget.tsx";
import { TableWidget } from "./table/TableWidget.tsx";
import { TagsWidget } from "./tags/TagsWidget.tsx";
import { TeamWidget } from "./team/TeamWidget.tsx";
import { TextWidget } from "./text/TextWidget.tsx";
import { UrlWidget } from "./url/UrlWidget.tsx";
import { UserWidget } from "./user/UserWidget.tsx";
import { UsersWidget } from "./users/UsersWidget.tsx";
import type { Widget } from "./widget.ts";

/** The widget of each kind of field; complete by its type. */
export const widgets: { readonly [K in FieldKindName]: Widget } = {
  text: TextWidget,
  "long-text": LongTextWidget,
  markdown: MarkdownWidget,
  integer: IntegerWidget,
  number: NumberWidget,
  percent: PercentWidget,
  rating: RatingWidget,
  money: MoneyWidget,
  boolean: BooleanWidget,
  date: DateWidget,
  "date-time": DateTimeWidget,
  choice: ChoiceWidget,
  choices: ChoicesWidget,
  tags: TagsWidget,
  email: EmailWidget,
  phone: PhoneWidget,
  url: UrlWidget,
  address: AddressWidget,
  user: UserWidget,
  users: UsersWidget,
  team: TeamWidget,
  reference: ReferenceWidget,
  references: ReferencesWidget,
  table: TableWidget,
  files: FilesWidget,
  image: ImageWidget,
  signature: SignatureWidget,
  serial: SerialWidget,
  formula: FormulaWidget,
  rollup: RollupWidget,
};
