import { monthName } from "../../model/month.ts";
import type { NoticeText } from "../../run/desk/notice-text.ts";
import type { PrintedPapers } from "../../run/desk/printed-papers.ts";
import type { MonthView } from "../../run/desk/view-month.ts";
import { changesSince, fileAddress } from "./notice.ts";
import { ofKind } from "../../run/papers/of-kind.ts";

/** The 通报 as a text with its sources, and the pages that were printed of it. */
export const viewOfText = (
  view: MonthView,
  papers: PrintedPapers | undefined,
  text: NoticeText | undefined,
) => {
  const printed = papers?.documents.find(ofKind("通报"));
  const pdf = printed?.files.find((path) => path.endsWith(".pdf"));
  return {
    paper: text?.paper ?? null,
    sources: text?.sources ?? null,
    changes: changesSince(view),
    pages: pdf === undefined ? null : fileAddress(monthName(view.month), "通报", pdf),
  };
};
