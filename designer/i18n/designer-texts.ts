import { access as accessEn } from "./en/access.ts";
import { clash as clashEn } from "./en/clash.ts";
import { conditions as conditionsEn } from "./en/conditions.ts";
import { design as designEn } from "./en/design.ts";
import { drop as dropEn } from "./en/drop.ts";
import { forms as formsEn } from "./en/forms.ts";
import { formula as formulaEn } from "./en/formula.ts";
import { icons as iconsEn } from "./en/icons.ts";
import { json as jsonEn } from "./en/json.ts";
import { kinds as kindsEn } from "./en/kinds.ts";
import { nouns as nounsEn } from "./en/nouns.ts";
import { pipelines as pipelinesEn } from "./en/pipelines.ts";
import { publish as publishEn } from "./en/publish.ts";
import { rooms as roomsEn } from "./en/rooms.ts";
import { rules as rulesEn } from "./en/rules.ts";
import { scores as scoresEn } from "./en/scores.ts";
import { settings as settingsEn } from "./en/settings.ts";
import { tests as testsEn } from "./en/tests.ts";
import { texts as textsEn } from "./en/texts.ts";
import { tryAs as tryEn } from "./en/try.ts";
import { versions as versionsEn } from "./en/versions.ts";
import { views as viewsEn } from "./en/views.ts";
import { access as accessZh } from "./zh-CN/access.ts";
import { clash as clashZh } from "./zh-CN/clash.ts";
import { conditions as conditionsZh } from "./zh-CN/conditions.ts";
import { design as designZh } from "./zh-CN/design.ts";
import { drop as dropZh } from "./zh-CN/drop.ts";
import { forms as formsZh } from "./zh-CN/forms.ts";
import { formula as formulaZh } from "./zh-CN/formula.ts";
import { icons as iconsZh } from "./zh-CN/icons.ts";
import { json as jsonZh } from "./zh-CN/json.ts";
import { kinds as kindsZh } from "./zh-CN/kinds.ts";
import { nouns as nounsZh } from "./zh-CN/nouns.ts";
import { pipelines as pipelinesZh } from "./zh-CN/pipelines.ts";
import { publish as publishZh } from "./zh-CN/publish.ts";
import { rooms as roomsZh } from "./zh-CN/rooms.ts";
import { rules as rulesZh } from "./zh-CN/rules.ts";
import { scores as scoresZh } from "./zh-CN/scores.ts";
import { settings as settingsZh } from "./zh-CN/settings.ts";
import { tests as testsZh } from "./zh-CN/tests.ts";
import { texts as textsZh } from "./zh-CN/texts.ts";
import { tryAs as tryZh } from "./zh-CN/try.ts";
import { versions as versionsZh } from "./zh-CN/versions.ts";
import { views as viewsZh } from "./zh-CN/views.ts";

const en = {
  access: accessEn,
  clash: clashEn,
  conditions: conditionsEn,
  design: designEn,
  drop: dropEn,
  forms: formsEn,
  formula: formulaEn,
  icons: iconsEn,
  json: jsonEn,
  kinds: kindsEn,
  nouns: nounsEn,
  pipelines: pipelinesEn,
  publish: publishEn,
  rooms: roomsEn,
  rules: rulesEn,
  scores: scoresEn,
  settings: settingsEn,
  tests: testsEn,
  texts: textsEn,
  try: tryEn,
  versions: versionsEn,
  views: viewsEn,
};

/** Every text of the designer by locale and room; a key that is missing in one language fails type-check. */
export const designerTexts: { readonly en: typeof en; readonly "zh-CN": typeof en } = {
  en,
  "zh-CN": {
    access: accessZh,
    clash: clashZh,
    conditions: conditionsZh,
    design: designZh,
    drop: dropZh,
    forms: formsZh,
    formula: formulaZh,
    icons: iconsZh,
    json: jsonZh,
    kinds: kindsZh,
    nouns: nounsZh,
    pipelines: pipelinesZh,
    publish: publishZh,
    rooms: roomsZh,
    rules: rulesZh,
    scores: scoresZh,
    settings: settingsZh,
    tests: testsZh,
    texts: textsZh,
    try: tryZh,
    versions: versionsZh,
    views: viewsZh,
  },
};

type DesignerTexts = typeof en;

declare module "../../runtime/ui/i18n/start-i18n.ts" {
  interface TextRooms extends DesignerTexts {}
}
