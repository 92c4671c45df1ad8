import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { messageOf, remedyOf, severityOf } from "../../../src/diagnostics/diagnostic.ts";
import { readSubmission } from "../../../src/read/submission/submission.ts";
import { unitNames } from "../../../src/read/text/unit-names.ts";
import { hostileFiles, sentBy } from "../../support/hostile/hostile-files.ts";
import { smallCatalogue } from "../../support/years/small-catalogue.ts";

const names = unitNames(smallCatalogue.units, smallCatalogue.groups);
const files = hostileFiles();

describe("a file that nobody should have sent ends in an error", () => {
  test.each(files.map((file) => [file.what, file] as const))("%s", (_, file) => {
    const seen: Diagnostic[] = [];
    const { unit, submission } = readSubmission(
      sentBy("市科技局", file),
      { catalogue: smallCatalogue, names, month: { year: 2013, month: 3 } },
      (d) => seen.push(d),
    );
    expect(submission).toBeUndefined();
    expect(unit?.name).toBe("市科技局");
    expect(seen.filter((each) => severityOf(each) === "error")).not.toEqual([]);
    for (const each of seen) {
      expect(messageOf(each) + remedyOf(each)).not.toMatch(/undefined|NaN|\[object|。/u);
    }
  });

  test("and there are more than two hundred of them", () => {
    expect(new Set(files.map(({ what }) => what)).size).toBeGreaterThan(200);
  });
});
