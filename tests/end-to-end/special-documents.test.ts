import { expect, test } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeDocx } from "../../src/write/docx/write-docx.ts";
import { writePdf } from "../../src/write/pdf/write-pdf.ts";
import { embeddableFonts } from "../support/faces.ts";
import { layout } from "../support/docx/laid-out.ts";
import { runVerify } from "../support/measured.ts";
import { smallProperties } from "../support/years/small-notice.ts";
import { specialDocuments } from "../support/years/special-documents.ts";

test("papers of every form and with every element are found right by verify, in both formats", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tongbao-"));
  try {
    const names: string[] = [];
    for (const [name, document] of Object.entries(specialDocuments)) {
      const set = layout(document);
      names.push(`${name}.docx`, `${name}.pdf`);
      writeFileSync(join(folder, `${name}.docx`), await writeDocx(set, smallProperties));
      const pdf = await writePdf(set, { fonts: embeddableFonts, properties: smallProperties });
      writeFileSync(join(folder, `${name}.pdf`), pdf);
    }
    const found = runVerify(folder, names).documents.map(({ file, rows }) => [
      file,
      rows.flatMap(({ id, departures }) => departures.map((departure) => `${id} ${departure}`)),
    ]);
    expect(found).toEqual(names.map((name) => [name, []]));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
