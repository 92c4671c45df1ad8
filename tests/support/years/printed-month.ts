import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { draftLetters } from "../../../src/run/papers/draft-letters.ts";
import { documentsOf } from "../../../src/run/papers/papers.ts";
import { prepareMonth } from "../../../src/run/papers/prepare-month.ts";
import { documentTexts } from "../../../src/model/text/document-text.ts";
import { realWorld } from "../../../src/world.ts";

const options = { data: "data", output: "output", templates: "templates", draft: false } as const;

/** What a month in a folder prints, without white space: the paragraphs of its 通报, and its letters. Throws where nothing is. */
export const printedMonth = async (folder: string, month: string) => {
  const world = realWorld(folder, process);
  const given = { ...options, returnInvalid: false, formats: [], json: false, units: [], month };
  const problems: Diagnostic[] = [];
  const report = (each: Diagnostic): void => void problems.push(each);
  const prepared = await prepareMonth({ world, options: given, report });
  const notice = prepared && documentsOf(prepared.documents, "通报")[0];
  if (!notice) throw new Error(`${month} cannot be prepared: ${JSON.stringify(problems)}`);
  const all = { ...prepared, units: undefined };
  const letters = await draftLetters({ world, options: given, report }, all);
  const texts = (document: typeof notice.document) =>
    documentTexts(document).map((text) => text.replaceAll(/\s/g, ""));
  return {
    paragraphs: texts(notice.document),
    letters: letters.map(({ document }) => ({ to: document.recipients, text: texts(document).join("") })),
  };
};

const ignore = (): void => undefined;

/** The papers of a month in a folder: the 通报, the 摘编 of each unit, the letters. Throws where nothing is printed. */
export const printedPapers = async (folder: string, month: string) => {
  const world = realWorld(folder, process);
  const given = { ...options, returnInvalid: false, formats: [], json: false, month };
  const prepared = await prepareMonth({ world, options: given, report: ignore });
  if (!prepared) throw new Error(`${month} cannot be prepared`);
  const letters = await draftLetters(
    { world, options: given, report: ignore },
    { ...prepared, units: undefined },
  );
  return {
    papers: [...prepared.documents, ...letters].map(({ document }) => document),
    extracts: documentsOf(prepared.documents, "摘编").map(({ unit = "", document }) => ({
      unit,
      paragraphs: documentTexts(document).map((text) => text.replaceAll(/\s/gu, "")),
    })),
  };
};
