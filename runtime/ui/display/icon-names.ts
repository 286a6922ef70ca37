/** The icons that apps and forms can have; one of another name looks like `form`. */
export const iconNames = [
  ...(["opportunity", "account", "contact", "activity", "delivery", "ticket", "return-visit"] as const),
  ...(["order", "purchase", "product", "invoice", "contract", "payment", "project", "task"] as const),
  ...(["person", "team", "event", "place", "equipment", "warehouse", "idea", "report", "form"] as const),
] as const;

export type IconName = (typeof iconNames)[number];
