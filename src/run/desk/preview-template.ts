import { registeredUntil } from "../../assess/reporting/slip-dates.ts";
import type { Diagnostic, Report } from "../../diagnostics/diagnostic.ts";
import { severityOf } from "../../diagnostics/diagnostic.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName, nextMonth } from "../../model/month.ts";
import type { OfficialDocument } from "../../model/papers/document.ts";
import type { NamedDocument } from "../../model/papers/named-document.ts";
import { decodeText } from "../../read/text/decode.ts";
import type { World } from "../../world.ts";
import { documentHtml } from "../../write/html/document-html.ts";
import { collectDiagnostics } from "../load/collected.ts";
import { phrasesFile } from "../load/load-phrases.ts";
import { loadTemplate } from "../load/load-template.ts";
import type { Folders } from "../load/options.ts";
import { reportUnprintable } from "../load/unprintable-characters.ts";
import { draftCheckSheet } from "../papers/draft-check-sheet.ts";
import { draftSlips } from "../papers/draft-slips.ts";
import type { PaperKind } from "../papers/papers.ts";
import { papers } from "../papers/papers.ts";
import { prepareForms } from "../papers/prepare-forms.ts";
import type { FactsToDraw } from "./facts-to-draw.ts";
import { checkOptions } from "./facts-to-draw.ts";
import { filesDigest } from "./month-digest.ts";

/** A paper as text on a page: what it says, in the order in which it is printed. */
const paperHtml = (document: OfficialDocument): string => documentHtml(document).html;

/** Every template that a paper is drawn from, and 用语, which all of them use. */
export const templateFiles: readonly string[] = [
  ...new Set(Object.values(papers).map(({ template }) => template)),
  phrasesFile,
];

/** A problem at its line of a template. */
export interface LineProblem {
  readonly diagnostic: Diagnostic;
  /** The line as it stands there; absent where the problem has no line. */
  readonly line?: string;
}

/** A template as it was saved last, and a paper that it makes. */
export interface Preview {
  readonly problems: readonly LineProblem[];
  /** The copies of the paper that the month has; empty while it has none. */
  readonly copies: readonly string[];
  /** The one that is shown. */
  readonly copy?: string;
  /** The paper as text on a page; absent while none could be drawn. */
  readonly html?: string;
  /** Drawn before the template was faulty. */
  readonly isOld: boolean;
  /** While the month cannot be read, no paper is drawn. */
  readonly isReadable: boolean;
  /** Of the files as they were read. */
  readonly digest: string;
}

/** What is looked at. */
interface Looking {
  readonly month: ReportingMonth;
  /** One of `templateFiles`. */
  readonly file: string;
  /** One of its copies; the first one unless it is said. */
  readonly copy?: string | undefined;
}

/** Gives the preview of a template as it is on disk now. */
export type Previews = (looking: Looking) => Promise<Preview>;

/** The paper that a template is tried on: 用语 is seen in the 通报. */
const kindOf = (file: string): PaperKind =>
  (Object.keys(papers) as PaperKind[]).find((kind) => papers[kind].template === file) ?? "通报";

/** The files that a preview follows from beside the month's. */
export const previewFiles = ({ templates }: Pick<Folders, "templates">, file: string): readonly string[] =>
  [...new Set([papers[kindOf(file)].template, phrasesFile])].map((name) => `${templates}/${name}`);

interface Drawn {
  readonly copies: readonly string[];
  readonly copy?: string;
  readonly document?: OfficialDocument;
}

const chosenOf = (copies: readonly string[], asked: string | undefined): string | undefined =>
  copies.find((each) => each === asked) ?? copies[0];

/** One of documents that are drawn together. */
const among = (documents: readonly NamedDocument[], asked: string | undefined): Drawn => {
  const copies = documents.map(({ name }) => name);
  const copy = chosenOf(copies, asked);
  const document = documents.find(({ name }) => name === copy)?.document;
  return { copies, ...(copy !== undefined && { copy }), ...(document && { document }) };
};

interface Drawing {
  readonly world: World;
  readonly folders: Folders;
  readonly looking: Looking;
  readonly report: Report;
}

/** Draws one copy of a paper; of 更正通报, which needs an issued month and a reason, the template alone is checked. */
const drawn = async (
  { world, folders, looking, report }: Drawing,
  { prepared, problems }: FactsToDraw,
): Promise<Drawn> => {
  const kind = kindOf(looking.file);
  const { occasion, names, template: file } = papers[kind];
  const context = { world, options: checkOptions(folders, looking.month), report };
  const path = `${folders.templates}/${file}`;
  const own = (documents: readonly NamedDocument[]): Drawn =>
    among(
      documents.filter(({ template }) => template === path),
      looking.copy,
    );
  if (!prepared || occasion === "correction") {
    await loadTemplate(context, path, names);
    return { copies: [] };
  }
  switch (occasion) {
    case "check":
      return own(await draftCheckSheet(context, prepared, problems));
    case "slips": {
      const { submissions, assessment } = prepared.loaded;
      const asked = registeredUntil(submissions.receipts) ?? assessment.deadline;
      const basis = { diagnostics: problems, draft: false, beforeDeadline: true, asked };
      return own((await draftSlips(context, prepared, basis)).documents);
    }
    case "forms": {
      const month = monthName(nextMonth(looking.month));
      const forms = await prepareForms({ ...context, options: { ...folders, month, json: false } });
      return own(forms?.documents ?? []);
    }
    case "month":
    case "letters": {
      const { facts, faces } = prepared;
      const template = await loadTemplate(context, path, names);
      const due = papers[kind as "通报"].due(facts);
      const copies = due.map(({ name }) => name);
      const copy = chosenOf(copies, looking.copy);
      const view = due.find(({ name }) => name === copy)?.view();
      // Before it has its number a paper is drawn as a draft.
      const document = view && (template?.(view, false, report) ?? template?.(view, true, report));
      if (document) reportUnprintable({ faces, documents: [{ document, template: path }], report });
      return { copies, ...(copy !== undefined && { copy }), ...(document && { document }) };
    }
  }
};

const linesOf = async (world: World, path: string): Promise<readonly string[]> => {
  const file = await world.readFile(path);
  const decoded = file && decodeText(file, () => undefined);
  return decoded?.text.split(/\r\n|\r|\n/u) ?? [];
};

/**
 * Draws papers from templates as they are saved, and keeps of each the last one that was drawn without a fault, which is
 * shown while the template has errors. A month's facts come from `factsOf`, which reads them anew only when they change.
 */
export const keepPreviews = (
  factsOf: (month: ReportingMonth) => Promise<FactsToDraw>,
  world: World,
  folders: Folders,
): Previews => {
  const good = new Map<string, { readonly copy: string; readonly html: string }>();
  return async (looking) => {
    const { month, file } = looking;
    const digest = await filesDigest(world, previewFiles(folders, file));
    const facts = await factsOf(month);
    const { report, diagnostics } = collectDiagnostics();
    const { copies, copy, document } = await drawn({ world, folders, looking, report }, facts);
    const path = `${folders.templates}/${file}`;
    const told = [...diagnostics(), ...(file === phrasesFile ? facts.problems : [])];
    const own = told.filter(({ place }) => place.file === path);
    const lines = await linesOf(world, path);
    const problems = own.map((diagnostic) => {
      const line = lines[(diagnostic.place.at?.line ?? 0) - 1];
      return { diagnostic, ...(line !== undefined && { line }) };
    });
    const key = `${monthName(month)} ${file}`;
    const isFaulty = own.some((each) => severityOf(each) === "error");
    if (document && copy !== undefined && !isFaulty) good.set(key, { copy, html: paperHtml(document) });
    const found = good.get(key);
    // Where nothing can be drawn there is no copy to choose either.
    const isShown = copy === undefined ? isFaulty || !facts.prepared : found?.copy === copy;
    const last = isShown ? found : undefined;
    const isFresh = document !== undefined && !isFaulty;
    return {
      problems,
      copies,
      ...(copy !== undefined && { copy }),
      ...(last && { html: last.html }),
      isOld: last !== undefined && !isFresh,
      isReadable: facts.prepared !== undefined,
      digest,
    };
  };
};
