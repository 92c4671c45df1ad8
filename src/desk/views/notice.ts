import { chineseDate } from "../../model/calendar-date.ts";
import { monthName } from "../../model/month.ts";
import type { ListedDocument } from "../../model/output/manifest.ts";
import type { PaperSet, PrintedPapers } from "../../run/desk/printed-papers.ts";
import { changedInputs } from "../../run/desk/seal-check.ts";
import type { MonthView } from "../../run/desk/view-month.ts";
import { ofKind } from "../../run/papers/of-kind.ts";
import { inPageWords } from "../page-words.ts";

/** The address of a printed file: every part of its path stands for itself. */
export const fileAddress = (month: string, set: PaperSet, path: string): string =>
  `/${month}/papers/${[set, ...path.split("/")].map(encodeURIComponent).join("/")}`;

/** A printed document with the addresses of its files. */
export const paperView = (
  month: string,
  set: PaperSet,
  { name, kind, unit, title, pages, files }: ListedDocument,
) => ({
  name,
  kind,
  unit: unit ?? null,
  title: title === "" ? name : title,
  pages,
  files: files.map((path) => ({
    format: path.slice(path.lastIndexOf(".") + 1).toUpperCase(),
    href: fileAddress(month, set, path),
  })),
  pdf: files.find((path) => path.endsWith(".pdf")) ?? null,
});

/** What is different now from what was printed, a line each. */
export const changesSince = (view: MonthView): readonly string[] => [
  ...changedInputs(view),
  ...(view.status.notice?.edited ?? []).map((path) => `${path} 生成以后有人改动过`),
];

/** 通报: what was printed, the document that is looked at (`shown`, by name), and what can be done next. */
export const viewOfNotice = (
  view: MonthView,
  papers: PrintedPapers | undefined,
  shown: string | undefined,
) => {
  const name = monthName(view.month);
  const { status, standing, checked } = view;
  const documents = (papers?.documents ?? []).map((each) => paperView(name, "通报", each));
  const chosen = documents.find((each) => each.name === shown) ?? documents.find(ofKind("通报"));
  return {
    number: status.number ?? null,
    issued: status.issuedOn ? chineseDate(status.issuedOn) : null,
    draft: papers?.draft === true,
    isPrinted: papers !== undefined,
    standing,
    verdict: inPageWords(checked?.verdict ?? "这一期还读不出来，请先改正错误"),
    changes: changesSince(view),
    papers: documents.map((each) => ({
      ...each,
      href: `/${name}/notice?paper=${encodeURIComponent(each.name)}`,
      isShown: each === chosen,
    })),
    shown:
      chosen && chosen.pdf !== null
        ? { title: chosen.title, href: fileAddress(name, "通报", chosen.pdf) }
        : null,
    reports: (papers?.files ?? [])
      .filter((path) => path.startsWith("校核报告."))
      .filter((path, index, all) => all.indexOf(path) === index)
      .map((path) => ({ path, href: fileAddress(name, "通报", path) })),
  };
};
