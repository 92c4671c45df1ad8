import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CalendarDate } from "../../../src/model/calendar-date.ts";
import type { ListedOptions } from "../../../src/model/output/manifest.ts";
import { listFile } from "../../../src/model/output/manifest.ts";
import { writeManifest } from "../../../src/write/reports/manifest.ts";

/** A paper as a test has it printed: its files say no more than their own names. */
export interface MadePaper {
  readonly name: string;
  readonly kind: string;
  readonly unit?: string;
  readonly number?: string;
  readonly signedOn?: CalendarDate;
}

/** Puts papers with their list into a folder, as if they had been printed there. */
export const printInto = (
  folder: string,
  papers: readonly MadePaper[],
  options: ListedOptions = { draft: false, returnInvalid: false },
): void => {
  const outputs = papers.flatMap(({ name }) =>
    ["docx", "pdf"].map((ending) => {
      const path = `${name}.${ending}`;
      const bytes = new TextEncoder().encode(path);
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
      return listFile({ path, bytes });
    }),
  );
  const documents = papers.map((paper) => ({
    ...paper,
    title: paper.name,
    pages: 1,
    source: "",
    files: [`${paper.name}.docx`, `${paper.name}.pdf`],
  }));
  const lists = { fonts: [], inputs: [], documents, archived: [], outputs };
  const manifest = { version: "", program: "", month: "2013-03", options, ...lists };
  writeFileSync(join(folder, "清单.json"), writeManifest(manifest));
};
