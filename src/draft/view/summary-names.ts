import type { NamesOf } from "../names.ts";
import { text } from "../names.ts";
import { noticeNames } from "./notice-names.ts";
import type { summaryView } from "./summary.ts";

/** The names that templates/摘要.hbs may use. */
export const summaryNames: NamesOf<ReturnType<typeof summaryView>> = {
  ...noticeNames,
  滞后: [{ 评价: text, 项数: text, 名单: text }],
  督办: { 份数: text, 序号: text, 均约谈: text },
};
