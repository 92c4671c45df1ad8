import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Agency } from "../../model/catalogue.ts";
import type { IssuedPaper } from "../../model/output/issued-month.ts";
import type { ListedDocument, ListedFile, Manifest } from "../../model/output/manifest.ts";
import { listFile } from "../../model/output/manifest.ts";
import { ofKind } from "../papers/of-kind.ts";
import type { PaperKind } from "../papers/papers.ts";
import { papers } from "../papers/papers.ts";
import type { FormerOutput } from "../print/former-output.ts";

/** A month as it was printed: whole, and as it was left. */
interface PrintedMonth {
  readonly manifest: Manifest;
  readonly papers: readonly IssuedPaper[];
  /** 发文字号 of the 通报 */
  readonly number: string;
}

/** Which month is looked at, and what may differ. */
interface PrintedMonthTerms {
  /** 2013-06 */
  readonly month: string;
  /** output/2013-06 */
  readonly folder: string;
  readonly agency: Agency;
  /** Whether a PDF stands in for the 通报, so that the printed DOCX may have been worked on. */
  readonly isReplaced: boolean;
}

/** Whether a paper of the kind bears a number of its own. */
const isNumbered = (kind: string, agency: Agency): boolean => {
  const paper = Object.hasOwn(papers, kind) ? papers[kind as PaperKind] : undefined;
  return kind === "通报" || (paper !== undefined && paper.series?.(agency) !== undefined);
};

/** A document with its files as they are listed; of one that was worked on, as they are. */
const toPaper = (
  { name, kind, unit, number, title, files }: ListedDocument,
  outputs: readonly ListedFile[],
): IssuedPaper => ({
  name,
  kind,
  ...(unit !== undefined && { unit }),
  ...(number !== undefined && { number }),
  title,
  files: outputs.filter(({ path }) => files.includes(path)),
});

/** Whether what was printed of a month cannot be issued; why is reported: a draft (ISD-003), a part (ISD-004), without numbers (ISD-005). */
const reportUnfit = (
  { options, documents }: Manifest,
  { month, folder, agency }: PrintedMonthTerms,
  report: Report,
): boolean => {
  const place = { file: folder };
  if (options.draft) report({ code: "ISD-003", place, details: { month } });
  if (options.units) report({ code: "ISD-004", place, details: { month, units: options.units } });
  const without = documents.filter(({ kind, number }) => number === undefined && isNumbered(kind, agency));
  if (without.length > 0 && !options.draft)
    report({ code: "ISD-005", place, details: { papers: without.map(({ name }) => name) } });
  return options.draft || options.units !== undefined || without.length > 0;
};

/**
 * What was printed of a month, when it may be issued. Reports what was not printed (ISD-002), what is unfit (ISD-003 to
 * ISD-005), and files that are no longer as 清单 lists them (ISD-006).
 */
export const printedMonth = (
  { manifest, intact, edited }: FormerOutput,
  terms: PrintedMonthTerms,
  report: Report,
): PrintedMonth | undefined => {
  const { month, folder, isReplaced } = terms;
  const notice = manifest?.documents.find(ofKind("通报"));
  if (!manifest || !notice) {
    report({ code: "ISD-002", place: { file: folder }, details: { month } });
    return undefined;
  }
  const isUnfit = reportUnfit(manifest, terms, report);
  // Only what the signed PDF is compared with has to be as it was.
  const free = isReplaced ? notice.files.filter((path) => !path.endsWith(".pdf")) : [];
  const files = manifest.outputs.map(({ path }) => path).filter((path) => !free.includes(path));
  const differing = files.filter((path) => !intact.has(path));
  if (differing.length > 0)
    report({
      code: "ISD-006",
      place: { file: folder },
      details: { files: differing, count: differing.length },
    });
  if (isUnfit || differing.length > 0) return undefined;
  const outputs = [
    ...manifest.outputs.filter(({ path }) => intact.has(path)),
    ...edited.filter(({ path }) => free.includes(path)).map(listFile),
  ];
  return {
    manifest,
    papers: manifest.documents.map((each) => toPaper(each, outputs)),
    number: notice.number ?? "",
  };
};
