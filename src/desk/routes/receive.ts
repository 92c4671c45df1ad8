import { bodyLimit } from "hono/body-limit";
import { enterReceipts } from "../../run/desk/change/enter-receipts.ts";
import { enterReturns } from "../../run/desk/change/enter-returns.ts";
import { receiveFile } from "../../run/desk/change/receive-file.ts";
import { isClosed } from "../../run/desk/change/register-to-change.ts";
import type { AddRoutes } from "../at-desk.ts";
import { askedMonth, busyText, refuse, textIn } from "../at-desk.ts";
import { headView } from "../screens.ts";
import { receivedAnswer, viewOfReceiving } from "../views/receiving.ts";

/** No report comes near this; a larger file is the wrong one. */
const largestUpload = 16 * 1024 * 1024;

/** The name that a browser gives a file, as it comes in a header; undefined for what no page of ours sends. */
const nameIn = (header: string | undefined): string | undefined => {
  try {
    return header === undefined ? undefined : decodeURIComponent(header);
  } catch {
    return undefined;
  }
};

const words = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [value]).map(textIn);

/** One more than what a field says; what is no number is left for the change to refuse. */
const oneMore = (count: string): string => (/^\d*$/u.test(count) ? String(Number(count) + 1) : count);

/** 退回、催报: days and counts of lines of the register. */
const addReturns: AddRoutes = (app, desk) => {
  const { world, folders, jobs, inTurn } = desk;
  app.post("/:month{\\d{4}-\\d{2}}/returns", async (context) => {
    const month = await askedMonth(desk, context);
    if (!month) return refuse(desk, context, { status: 404, text: "没有这一期。" });
    const job = jobs.running();
    if (job) return refuse(desk, context, { status: 409, text: busyText(job.title) });
    const form = await context.req.parseBody({ all: true });
    const [ids, days, counts, received] = ["id", "day", "count", "received"].map((name) => words(form[name]));
    const [returned, reminded] = ["returned", "reminded"].map((name) => new Set(words(form[name])));
    const day = textIn(form["returnedOn"]);
    if (ids?.some((id) => returned?.has(id)) && day === "")
      return refuse(desk, context, { status: 400, text: "要写明退回日期，没有登记。" });
    const entered = (ids ?? []).map((id, index) => {
      const count = counts?.[index] ?? "";
      return {
        id,
        ...(form["received"] !== undefined && { receivedOn: received?.[index] ?? "" }),
        // A day of its own goes before the one that is for all.
        returnedOn: days?.[index] || (returned?.has(id) ? day : ""),
        reminders: reminded?.has(id) ? oneMore(count) : count,
      };
    });
    const changed = await inTurn(() => enterReturns(world, folders, month, entered));
    if ("refused" in changed) return refuse(desk, context, { status: 400, text: changed.refused });
    return context.redirect(
      `/${context.req.param("month")}/receive?done=${encodeURIComponent("收文登记")}#returns`,
      303,
    );
  });
};

/** A receipt beside those that files ask for: a unit has sent again, or on paper. */
const addFurtherReceipt: AddRoutes = (app, desk) => {
  const { world, folders, jobs, inTurn } = desk;
  app.post("/:month{\\d{4}-\\d{2}}/register/again", async (context) => {
    const month = await askedMonth(desk, context);
    if (!month) return refuse(desk, context, { status: 404, text: "没有这一期。" });
    const job = jobs.running();
    if (job) return refuse(desk, context, { status: 409, text: busyText(job.title) });
    const form = await context.req.parseBody();
    const receipt = {
      unit: textIn(form["unit"]),
      receivedOn: textIn(form["day"]),
      documentNumber: textIn(form["number"]),
      note: textIn(form["note"]),
    };
    const changed = await inTurn(() => enterReceipts(world, folders, month, [receipt]));
    if ("refused" in changed) return refuse(desk, context, { status: 400, text: changed.refused });
    return context.redirect(
      `/${context.req.param("month")}/receive?done=${encodeURIComponent("收文登记")}#again`,
      303,
    );
  });
};

/** 收文: files that are dropped, and their rows in the register. */
export const addReceiveRoutes: AddRoutes = (app, desk) => {
  const { world, folders, pages, views, jobs, inTurn, facesOf } = desk;
  addReturns(app, desk);
  addFurtherReceipt(app, desk);
  app.get("/:month{\\d{4}-\\d{2}}/receive", async (context) => {
    const month = await askedMonth(desk, context);
    if (!month) return refuse(desk, context, { status: 404, text: "没有这一期。" });
    const view = viewOfReceiving(await views(month), context.req.query("show"));
    return context.html(pages.render("receive", { ...(await headView(desk, month, "收文")), ...view }));
  });
  app.post(
    "/:month{\\d{4}-\\d{2}}/receive",
    bodyLimit({
      maxSize: largestUpload,
      onError: (context) => context.json({ refused: "文件太大，不是报送的材料，没有收。" }, 413),
    }),
    async (context) => {
      const month = await askedMonth(desk, context);
      const name = nameIn(context.req.header("X-File-Name"));
      if (!month || name === undefined) return context.json({ refused: "没有这一期，没有收。" }, 404);
      const job = jobs.running();
      if (job) return context.json({ refused: busyText(job.title) }, 409);
      // A connection that is lost on the way ends here, before anything is written.
      const content = await context.req.arrayBuffer().catch(() => undefined);
      if (!content) return context.json({ refused: "没有收全，请再拖一次。" }, 400);
      const bytes = new Uint8Array(content);
      if (await isClosed(world, folders.data, month))
        return context.json(
          { refused: "这一期已经印发，不再收文。要更正的，先在“印发”页写好更正通报的文号和日期。" },
          409,
        );
      const received = await inTurn(() => receiveFile(world, folders, { month, facesOf }, { name, bytes }));
      return "refused" in received
        ? context.json(received, 409)
        : context.json({ done: receivedAnswer(received.done) });
    },
  );
  app.post("/:month{\\d{4}-\\d{2}}/register", async (context) => {
    const month = await askedMonth(desk, context);
    if (!month) return refuse(desk, context, { status: 404, text: "没有这一期。" });
    const job = jobs.running();
    if (job) return refuse(desk, context, { status: 409, text: busyText(job.title) });
    const form = await context.req.parseBody({ all: true });
    const [units, days, numbers, notes] = ["unit", "day", "number", "note"].map((name) => words(form[name]));
    const chosen = new Set(words(form["use"]));
    const entered = (units ?? [])
      .map((unit, index) => ({
        unit,
        receivedOn: days?.[index] ?? "",
        documentNumber: numbers?.[index] ?? "",
        note: notes?.[index] ?? "",
      }))
      .filter(({ unit }) => chosen.has(unit));
    const changed = await inTurn(() => enterReceipts(world, folders, month, entered));
    if ("refused" in changed) return refuse(desk, context, { status: 400, text: changed.refused });
    return context.redirect(
      `/${context.req.param("month")}/receive?done=${encodeURIComponent("收文登记")}`,
      303,
    );
  });
};
