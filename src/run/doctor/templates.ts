import type { Diagnostic, Report } from "../../diagnostics/diagnostic.ts";
import { severityOf } from "../../diagnostics/diagnostic.ts";
import type { DoctorRow } from "../../diagnostics/doctor/row.ts";
import type { Names } from "../../draft/names.ts";
import type { Template } from "../../draft/template.ts";
import { trialView } from "./trial-view.ts";
import type { Agency } from "../../model/catalogue.ts";
import type { FolderEntry } from "../../machine.ts";
import { collectDiagnostics } from "../load/collected.ts";
import { loadPhrases, phrasesFile } from "../load/load-phrases.ts";
import { loadTemplate } from "../load/load-template.ts";
import { papers } from "../papers/papers.ts";
import type { Examination } from "./examination.ts";
import { orElse } from "./examination.ts";
import { problemsTold } from "./year.ts";

const templateNames: readonly string[] = [
  ...new Set([...Object.values(papers).map(({ template }) => template), phrasesFile]),
];

/** What the phrases are tried with where 机关.yaml cannot be read. */
const anyOffice = { shortName: "本机关", area: "全域" };

/** Faults of what a template draws that stand in itself, and not in what is put into it. */
const ownFaults: ReadonlySet<string> = new Set(["TPL-004", "TPL-005", "TPL-006"]);

/** Draws a template of all that there may be and of nothing, and reports where that is no document. */
const tryOut = (template: Template, names: Names, report: Report): void => {
  const note: Report = (each) => {
    if (ownFaults.has(each.code)) report(each);
  };
  for (const isFull of [true, false]) template(trialView(names, isFull), false, note);
};

/** What every template shows of itself: that it is not there, its syntax, the names it uses, what it draws. */
const problemsOfTemplates = async (
  { world, folders }: Examination,
  agency: Pick<Agency, "shortName" | "area">,
): Promise<readonly Diagnostic[]> => {
  const { report, diagnostics } = collectDiagnostics();
  for (const { template: file, names } of Object.values(papers)) {
    const path = `${folders.templates}/${file}`;
    const template = await orElse(() => loadTemplate({ world, report }, path, names), undefined);
    if (template) tryOut(template, names, report);
  }
  await orElse(() => loadPhrases({ world, options: folders, report }, agency), undefined);
  return diagnostics();
};

/** What the rows of the templates rest on. */
export interface TemplatesBasis {
  /** Undefined where 机关.yaml cannot be used. */
  readonly agency: Agency | undefined;
  readonly entries: readonly FolderEntry[];
  /** What was reported as the newest month's papers were drawn. */
  readonly drawn: readonly Diagnostic[];
}

/**
 * Whether every template can be used: by itself, and in the newest month's papers, where it shows whether what it makes
 * is a document.
 */
export const templateRows = async (
  examination: Examination,
  { agency, entries, drawn }: TemplatesBasis,
): Promise<readonly DoctorRow[]> => {
  const { templates } = examination.folders;
  const paths = templateNames.map((name) => `${templates}/${name}`);
  const problems = [...(await problemsOfTemplates(examination, agency ?? anyOffice)), ...drawn];
  // A character that no font has came from the data: the row of the characters tells where it stands.
  const errors = problems.filter((each) => severityOf(each) === "error" && each.code !== "FONT-002");
  const missing = paths.filter((path) =>
    errors.some(({ code, place }) => code === "TXT-003" && place.file === path),
  );
  const rows: DoctorRow[] = paths.flatMap((file): readonly DoctorRow[] => {
    const own = errors.filter(({ code, place }) => place.file === file && code !== "TXT-003");
    if (own.length === 0) return [];
    const { counts, first } = problemsTold(own);
    return [{ kind: "templateFaulty", details: { counts, first } }];
  });
  if (missing.length > 0) rows.push({ kind: "templateMissing", details: { files: missing } });
  const unused = entries
    .map(({ path }) => path)
    .filter(
      (path) =>
        path.startsWith(`${templates}/`) && /\.hbs/iu.test(path) && !paths.includes(path.normalize("NFC")),
    );
  const told: readonly DoctorRow[] =
    rows.length > 0 ? rows : [{ kind: "templatesFit", details: { count: paths.length } }];
  return unused.length > 0 ? [...told, { kind: "templatesUnused", details: { files: unused } }] : told;
};
