import { expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import { latestSubmissions } from "../../../../src/read/submission/latest-submissions.ts";
import type { Submission } from "../../../../src/model/submission.ts";
import { day } from "../../../support/years/small-month.ts";

const submission = (name: string, date?: string, unit = "市财政局"): Submission => ({
  file: `data/2013-03/报送/${name}`,
  unit,
  entries: [],
  ...(date && { claimedDate: day(date) }),
});

const names = (files: readonly string[]) => files.map((file) => file.split("/").at(-1));

/** Which files count, and which are reported as replaced. */
const counted = (...submissions: readonly Submission[]) => {
  const seen: Diagnostic[] = [];
  const kept = latestSubmissions(submissions, (diagnostic) => seen.push(diagnostic));
  return [names(kept.map(({ file }) => file)), names(seen.map(({ place }) => place.file))];
};

test.each<[string, readonly Submission[], readonly string[], readonly string[]]>([
  [
    "the later date counts, whatever the files are called",
    [submission("市财政局9.csv", "2013-04-03"), submission("市财政局1.csv", "2013-04-08")],
    ["市财政局1.csv"],
    ["市财政局9.csv"],
  ],
  [
    "a file without a date comes before those with one",
    [submission("市财政局9.csv"), submission("市财政局1.csv", "2013-04-03")],
    ["市财政局1.csv"],
    ["市财政局9.csv"],
  ],
  [
    "of one day the name decides",
    [submission("市财政局(1).csv", "2013-04-03"), submission("市财政局.csv", "2013-04-03")],
    ["市财政局(1).csv"],
    ["市财政局.csv"],
  ],
  [
    "units do not replace one another",
    [submission("甲.csv", "2013-04-03"), submission("乙.csv", "2013-04-08", "市民政局")],
    ["甲.csv", "乙.csv"],
    [],
  ],
])("%s", (_, submissions, kept, replaced) => {
  expect(counted(...submissions)).toEqual([kept, replaced]);
  expect(counted(...submissions.toReversed())).toEqual([kept.toReversed(), replaced]);
});
