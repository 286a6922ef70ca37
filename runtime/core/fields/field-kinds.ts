import { address } from "./address/address.ts";
import { boolean } from "./boolean/boolean.ts";
import { choice } from "./choice/choice.ts";
import { choices } from "./choices/choices.ts";
import { dateTime } from "./date-time/date-time.ts";
import { date } from "./date/date.ts";
import { email } from "./email/email.ts";
import type { FieldKindName } from "./field-kind-name.ts";
import type { FieldKind } from "./field-kind.ts";
import { files } from "./files/files.ts";
import { formula } from "./formula/formula.ts";
import { image } from "./image/image.ts";
import { integer } from "./integer/integer.ts";
import { longText } from "./long-text/long-text.ts";
import { markdown } from "./markdown/markdown.ts";
import { money } from "./money/money.ts";
import { number } from "./number/number.ts";
import { percent } from "./percent/percent.ts";
import { phone } from "./phone/phone.ts";
import { rating } from "./rating/rating.ts";
import { reference } from "./reference/reference.ts";
import { references } from "./references/references.ts";
import { rollup } from "./rollup/rollup.ts";
import { serial } from "./serial/serial.ts";
import { signature } from "./signature/signature.ts";
import { table } from "./table/table.ts";
import { tags } from "./tags/tags.ts";
import { team } from "./team/team.ts";
import { text } from "./text/text.ts";
import { url } from "./url/url.ts";
import { user } from "./user/user.ts";
import { users } from "./users/users.ts";

/** Every kind of field; complete by its type. */
export const fieldKinds: { readonly [K in FieldKindName]: FieldKind } = {
  text,
  "long-text": longText,
  markdown,
  integer,
  number,
  percent,
  rating,
  money,
  boolean,
  date,
  "date-time": dateTime,
  choice,
  choices,
  tags,
  email,
  phone,
  url,
  address,
  user,
  users,
  team,
  reference,
  references,
  table,
  files,
  image,
  signature,
  serial,
  formula,
  rollup,
};
