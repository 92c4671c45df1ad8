import { messageOf, remedyOf, severityOf } from "../../diagnostics/diagnostic.ts";
import type { LineProblem, Preview } from "../../run/desk/preview-template.ts";
import { templateFiles } from "../../run/desk/preview-template.ts";
import { inPageWords } from "../page-words.ts";

const problemView = ({ diagnostic, line }: LineProblem) => ({
  at: diagnostic.place.at?.line ?? null,
  text: line ?? null,
  kind: severityOf(diagnostic) === "error" ? "error" : "warning",
  word: severityOf(diagnostic) === "error" ? "错误" : "提醒",
  code: diagnostic.code,
  message: messageOf(diagnostic),
  remedy: inPageWords(remedyOf(diagnostic)),
});

const nameOf = (file: string): string => file.replace(/\.hbs$/u, "");

/** Where a template is shown: 通报.hbs. */
export const templateAddress = (month: string, file: string): string =>
  `/${month}/templates?template=${encodeURIComponent(nameOf(file))}`;

/** 模板: which there are, what is wrong with the one that is looked at, and the paper that it makes. */
export const viewOfTemplate = (month: string, file: string, preview: Preview, where: string) => ({
  file: `${where}/${file}`,
  name: nameOf(file),
  templates: templateFiles.map((each) => ({
    name: nameOf(each),
    href: templateAddress(month, each),
    isCurrent: each === file,
  })),
  copies: preview.copies.map((each) => ({ name: each, isShown: each === preview.copy })),
  hasCopies: preview.copies.length > 1,
  problems: preview.problems.map(problemView),
  html: preview.html ?? null,
  isOld: preview.isOld,
  isReadable: preview.isReadable,
  watch: `/${month}/templates/saved?${new URLSearchParams({ template: nameOf(file), digest: preview.digest }).toString()}`,
});
