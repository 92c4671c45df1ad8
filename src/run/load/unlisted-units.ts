import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Block } from "../../model/papers/document.ts";
import type { NamedDocument } from "../../model/papers/named-document.ts";
import { runningText } from "../../model/text/document-text.ts";

const tableTexts = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) =>
    block.type === "table" ? block.rows.flatMap((row) => (row.type === "cells" ? row.cells.flat() : [])) : [],
  );

/**
 * Reports every unit that the text names but no table of an attachment holds (RUN-004): whoever is named in public
 * must be able to look up why.
 */
export const reportUnlistedUnits = (
  { document, template }: Pick<NamedDocument, "document" | "template">,
  units: readonly string[],
  report: Report,
): void => {
  const text = document.body.map(runningText).join("\n");
  const listed = document.attachments.flatMap(({ body }) => tableTexts(body)).join("\n");
  for (const unit of units) {
    if (text.includes(unit) && !listed.includes(unit)) {
      report({ code: "RUN-004", place: { file: template }, details: { unit } });
    }
  }
};
