import type { Context } from "hono";
import { monthName } from "../../model/month.ts";
import { taskHolders } from "../../model/changes/task-holders.ts";
import type { Delivering } from "../../run/desk/change/deliver.ts";
import { deliveriesDue, deliveryId, enterDeliveries, listDeliveries } from "../../run/desk/change/deliver.ts";
import { issueTexts } from "../../run/desk/issue-texts.ts";
import type { Changed } from "../../run/desk/change/in-data.ts";
import type { PrintedPapers } from "../../run/desk/printed-papers.ts";
import { printedPapers } from "../../run/desk/printed-papers.ts";
import { sealCheck } from "../../run/desk/seal-check.ts";
import { unitPacket } from "../../run/desk/unit-packet.ts";
import type { MonthView } from "../../run/desk/view-month.ts";
import { collectDiagnostics } from "../../run/load/collected.ts";
import type { Recipients } from "../../run/papers/load-deliveries.ts";
import { loadDeliveries } from "../../run/papers/load-deliveries.ts";
import type { AddRoutes, AtDesk } from "../at-desk.ts";
import { askedMonth, busyText, refuse, textIn } from "../at-desk.ts";
import { headView } from "../screens.ts";
import { viewOfIssuing } from "../views/issuing.ts";

const recipientsOf = ({ checked }: MonthView): Recipients | undefined =>
  checked && { catalogue: checked.catalogue, issue: checked.submissions.issue };

/** The lines that a month's 分发清单 should have; none of what is not printed, nor of a draft. */
const dueOf = (view: MonthView, papers: PrintedPapers | undefined) => {
  const recipients = recipientsOf(view);
  if (!recipients || !papers || papers.draft) return [];
  const units = view.checked ? taskHolders(view.checked.assessment).map(({ unit }) => unit.name) : [];
  return deliveriesDue(papers, units, recipients);
};

const fieldsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [value]).map(textIn);

/** Changes 分发清单.csv of the month that an address names, and leads back to its page. */
const changed = async (
  desk: AtDesk,
  context: Context,
  change: (delivering: Delivering, view: MonthView) => Promise<Changed<number>>,
): Promise<Response> => {
  const { folders, views, inTurn, jobs } = desk;
  const month = await askedMonth(desk, context);
  if (!month) return refuse(desk, context, { status: 404, text: "没有这一期。" });
  const job = jobs.running();
  if (job) return refuse(desk, context, { status: 409, text: busyText(job.title) });
  const view = await views(month);
  const recipients = recipientsOf(view);
  const made = recipients
    ? await inTurn(() => change({ data: folders.data, month, recipients }, view))
    : { refused: "这一期还读不出来，请先在“校核”里看问题。" };
  if ("refused" in made) return refuse(desk, context, { status: 400, text: made.refused });
  return context.redirect(`/${monthName(month)}/issuing?done=${encodeURIComponent("分发清单")}#list`, 303);
};

/** 分发清单: what goes to whom, and who has signed for it. */
const addDeliveries: AddRoutes = (app, desk) => {
  const { world, folders } = desk;
  app.post("/:month{\\d{4}-\\d{2}}/deliveries/list", (context) =>
    changed(desk, context, async (delivering, view) => {
      const papers = await printedPapers(world, folders.output, delivering.month, "通报");
      const due = dueOf(view, papers);
      return due.length > 0
        ? listDeliveries(world, delivering, due)
        : { refused: "还没有印好的定稿，列不出分发清单。" };
    }),
  );
  app.post("/:month{\\d{4}-\\d{2}}/deliveries", (context) =>
    changed(desk, context, async (delivering) => {
      const form = await context.req.parseBody({ all: true });
      const ids = fieldsOf(form["id"]);
      const [copies, days] = [fieldsOf(form["copies"]), fieldsOf(form["day"])];
      const [wasCopies, wasDay] = [fieldsOf(form["wasCopies"]), fieldsOf(form["wasDay"])];
      const [ticked, day] = [new Set(fieldsOf(form["signed"])), textIn(form["signedOn"])];
      if (ticked.size > 0 && !ticked.has("") && day === "") return { refused: "要写明签收日期，没有记。" };
      const entered = ids.map((id, index) => ({
        id,
        copies: copies[index] ?? "",
        // A day of its own goes before the one that is for all.
        signedOn: days[index] || (ticked.has(id) ? day : ""),
        ...(form["wasCopies"] !== undefined && {
          shown: { copies: wasCopies[index] ?? "", signedOn: wasDay[index] ?? "" },
        }),
      }));
      return enterDeliveries(world, delivering, entered);
    }),
  );
};

/** 印发: what must be true before the seal, and what each unit gets. */
export const addIssuingRoutes: AddRoutes = (app, desk) => {
  const { world, folders, pages, views, measured } = desk;
  addDeliveries(app, desk);
  app.get("/:month{\\d{4}-\\d{2}}/issuing", async (context) => {
    const month = await askedMonth(desk, context);
    if (!month) return refuse(desk, context, { status: 404, text: "没有这一期。" });
    const view = await views(month);
    const isIssued = view.status.issuedOn !== undefined;
    const points = isIssued ? [] : await sealCheck(world, folders, view, measured.get(monthName(month)));
    const papers = await printedPapers(world, folders.output, month, "通报");
    const { report, diagnostics } = collectDiagnostics();
    const recipients = recipientsOf(view);
    const list =
      recipients && (await loadDeliveries(world, { data: folders.data, month }, recipients, report));
    const deliveries = list?.deliveries ?? [];
    const there = new Set(deliveries.map(deliveryId));
    const shown = viewOfIssuing(view, {
      points,
      papers,
      deliveries,
      unlisted: dueOf(view, papers).filter((each) => !there.has(deliveryId(each))).length,
      problems: diagnostics(),
      unsignedOnly: context.req.query("show") === "未签收",
      texts: await issueTexts(world, folders.data, month),
      correction: isIssued ? await printedPapers(world, folders.output, month, "更正") : undefined,
    });
    return context.html(pages.render("issuing", { ...(await headView(desk, month, "印发")), ...shown }));
  });
  app.get("/:month{\\d{4}-\\d{2}}/packets/:unit", async (context) => {
    const month = await askedMonth(desk, context);
    if (!month) return refuse(desk, context, { status: 404, text: "没有这一期。" });
    const packet = await unitPacket(world, folders, { month, unit: context.req.param("unit") });
    if ("refused" in packet) return refuse(desk, context, { status: 404, text: packet.refused });
    const { name, bytes } = packet.done;
    return context.body(new Uint8Array(bytes), 200, {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  });
};
