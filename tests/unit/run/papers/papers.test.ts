import { phrasesFile } from "../../../../src/run/load/load-phrases.ts";
import { describe, expect, test } from "@jest/globals";
import { readdirSync } from "node:fs";
import type { NamedDocument } from "../../../../src/model/papers/named-document.ts";
import { numberedName } from "../../../../src/run/papers/file-names.ts";
import type { MonthFacts } from "../../../../src/run/papers/paper.ts";
import { documentsOf, papers, papersOf } from "../../../../src/run/papers/papers.ts";
import { laggingTask, task } from "../../../support/years/assessed.ts";

const facts = {
  catalogue: { agency: { letterMonths: 3, letterDays: 10 }, tasks: [task(), task({ number: 96 })] },
  issue: { signedOn: { year: 2013, month: 7, day: 10 } },
  assessment: {
    tasks: [laggingTask()],
    reporting: ["市发改委", "市交通运输局"].map((name) => ({ unit: { name } })),
  },
} as unknown as MonthFacts;

const filesOf = (due: readonly { readonly name: string; readonly unit?: string }[]) =>
  due.map(({ name, unit }) => [name, unit]);

describe("the table of papers", () => {
  test("has one row for each template that is shipped", () => {
    // The phrases are no paper of their own.
    const shipped = readdirSync("templates").filter((name) => name.endsWith(".hbs") && name !== phrasesFile);
    expect(
      Object.values(papers)
        .map(({ template }) => template)
        .toSorted(),
    ).toEqual(shipped.toSorted());
  });

  test("says who gets a paper and what its files are called", () => {
    expect(filesOf(papers.通报.due(facts))).toEqual([["通报", undefined]]);
    expect(filesOf(papers.摘编.due(facts))).toEqual([
      ["单位/01-市发改委", "市发改委"],
      ["单位/02-市交通运输局", "市交通运输局"],
    ]);
    expect(filesOf(papers.督办函.due(facts))).toEqual([["督办函/42-市交通运输局", "市交通运输局"]]);
  });

  test("gives the papers of an occasion in its own order", () => {
    expect(papersOf("slips").map(({ kind }) => kind)).toEqual(["催报", "退回"]);
  });

  test("counts by kind, not by the names of files", () => {
    const named = [
      { kind: "摘编", name: "通报" },
      { kind: "通报", name: "单位/01-市发改委" },
    ].map((each) => each as NamedDocument);
    expect(documentsOf(named, "通报").map(({ name }) => name)).toEqual(["单位/01-市发改委"]);
  });
});

test("numbers in names are as long as the largest, two digits at least", () => {
  expect([numberedName(7, 9, "叶县政府"), numberedName(7, 120, "叶县政府")]).toEqual([
    "07-叶县政府",
    "007-叶县政府",
  ]);
});
