import type { ReportingMonth } from "../../model/month.ts";
import { monthName } from "../../model/month.ts";
import type { NoticeText } from "../../run/desk/notice-text.ts";
import { earlierRowAt } from "../../run/desk/earlier-row.ts";
import { noticeText } from "../../run/desk/notice-text.ts";
import { printedPapers } from "../../run/desk/printed-papers.ts";
import { sheetAsSent } from "../../run/desk/sheet-as-sent.ts";
import type { AddRoutes, AtDesk } from "../at-desk.ts";
import { askedMonth, refuse } from "../at-desk.ts";
import { placeId } from "../views/place-id.ts";
import { headView } from "../screens.ts";
import { cellAddress, viewOfCell } from "../views/cell.ts";
import { viewOfText } from "../views/text.ts";

const textOf = async (desk: AtDesk, month: ReportingMonth): Promise<NoticeText | undefined> => {
  const { checked } = await desk.views(month);
  return checked && noticeText(checked, (place) => cellAddress(monthName(month), place));
};

/** The 通报 as a text: from every figure to its source, from there to the cell as it was sent, and back. */
export const addTextRoutes: AddRoutes = (app, desk) => {
  const { world, folders, pages, views } = desk;
  app.get("/:month{\\d{4}-\\d{2}}/text", async (context) => {
    const month = await askedMonth(desk, context);
    if (!month) return refuse(desk, context, { status: 404, text: "没有这一期。" });
    const papers = await printedPapers(world, folders.output, month, "通报");
    const view = viewOfText(await views(month), papers, await textOf(desk, month));
    return context.html(pages.render("text", { ...(await headView(desk, month, "通报")), ...view }));
  });
  app.get("/:month{\\d{4}-\\d{2}}/cell/:id", async (context) => {
    const month = await askedMonth(desk, context);
    const text = month && (await textOf(desk, month));
    const id = context.req.param("id");
    const found = text?.read.find(({ place }) => placeId(place) === id);
    if (!month || !text || !found)
      return refuse(desk, context, { status: 404, text: "通报里已经没有取自这一格的数，可能文件已经换过。" });
    const { place } = found;
    const rows = (await sheetAsSent(world, place.file)) ?? [];
    const earlier = await earlierRowAt(world, (await views(month)).checked, place);
    const view = viewOfCell(rows, place, { month: monthName(month), read: text.read, earlier });
    return context.html(pages.render("cell", { ...(await headView(desk, month, "通报")), ...view }));
  });
};
