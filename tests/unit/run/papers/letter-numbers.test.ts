import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import type { NamedDocument } from "../../../../src/model/papers/named-document.ts";
import type { IssueParticulars } from "../../../../src/model/submission.ts";
import { reportSharedNumbers, reportUnnumbered } from "../../../../src/run/papers/letter-numbers.ts";
import type { MonthFacts } from "../../../../src/run/papers/paper.ts";
import { laggingTask } from "../../../support/years/assessed.ts";

const day = { year: 2013, month: 7, day: 10 };

/** A June of three lagging tasks and four units, whose extracts are letters. */
const june = (serials: Partial<IssueParticulars>, letterMonths = 3): MonthFacts =>
  ({
    catalogue: { agency: { extractForm: "信函", letterMonths }, tasks: [] },
    issue: { signedOn: day, printedOn: day, closedOn: day, ...serials },
    assessment: {
      month: { year: 2013, month: 6 },
      tasks: [laggingTask(), laggingTask(), laggingTask()],
      reporting: ["市科技局", "市林业局", "叶县政府", "郏县政府"].map((name) => ({ unit: { name } })),
    },
  }) as unknown as MonthFacts;
const options = { data: "data", draft: false };
const codesOf = (run: (report: (found: Diagnostic) => void) => void): readonly string[] => {
  const seen: Diagnostic[] = [];
  run((found) => seen.push(found));
  return seen.map(({ code, place }) => `${code} ${place.file}`);
};

/** What is said of three letters and four extracts with these numbers. */
const clash = (firstLetterSerial?: number, firstExtractSerial?: number, months = 3) => {
  const serials = {
    ...(firstLetterSerial !== undefined && { firstLetterSerial }),
    ...(firstExtractSerial !== undefined && { firstExtractSerial }),
  };
  return codesOf((report) => reportSharedNumbers({ options, report }, june(serials, months)));
};

describe("three letters and four extracts", () => {
  test.each([
    ["from the same number on", 8, 8],
    ["the last letter and the first extract", 8, 10],
    ["the last extract and the first letter", 8, 5],
  ])("share numbers: %s", (_fact, letters, extracts) => {
    expect(clash(letters, extracts)).toEqual(["RUN-009 data/2013-06/期次.yaml"]);
  });

  test.each<[string, number | undefined, number | undefined]>([
    ["extracts right behind the letters", 8, 11],
    ["letters right behind the extracts", 8, 4],
    ["letters without numbers", undefined, 8],
    ["extracts without numbers", 8, undefined],
  ])("do not: %s", (_fact, letters, extracts) => {
    expect(clash(letters, extracts)).toEqual([]);
  });

  test("do not where no letter is due yet", () => {
    expect(clash(8, 8, 4)).toEqual([]);
  });
});

/** What is said of extracts that are letters in a month with these numbers. */
const unnumbered = (serials: Partial<IssueParticulars>, draft = false, letters = 4) => {
  const extracts = Array.from({ length: letters }, () => ({ kind: "摘编" }) as NamedDocument);
  return codesOf((report) =>
    reportUnnumbered({ options: { ...options, draft }, report }, june(serials), extracts),
  );
};

describe("letters without numbers", () => {
  test("are reported once for all, the number of another kind not being theirs", () => {
    expect(unnumbered({ firstLetterSerial: 8 })).toEqual(["RUN-007 data/2013-06/期次.yaml"]);
  });

  test("are not where they have one, are drafts, or there are none", () => {
    expect(unnumbered({ firstExtractSerial: 8 })).toEqual([]);
    expect(unnumbered({}, true)).toEqual([]);
    expect(unnumbered({}, false, 0)).toEqual([]);
  });
});
