import { resolve } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { draftLetters } from "../../src/run/papers/draft-letters.ts";
import { prepareMonth } from "../../src/run/papers/prepare-month.ts";
import { realWorld } from "../../src/world.ts";
import { addDocument } from "../support/recount/adds-up.ts";
import { joined } from "../support/recount/adds-up-text.ts";

const world = realWorld(resolve(__dirname, "..", ".."), process);
const options = { data: "data", output: "output", templates: "templates", draft: false } as const;

describe("the counts of every paper of a sample month", () => {
  test.each([
    ["2013-03", 1],
    ["2013-04", 2],
    ["2013-05", 3],
    ["2013-06", 4],
  ])("%s add up", async (month, months) => {
    const given = { ...options, returnInvalid: false, formats: [], json: false, month };
    const prepared = await prepareMonth({ world, options: given, report: () => undefined });
    if (!prepared) throw new Error(`${month} cannot be prepared`);
    const all = { ...prepared, units: undefined };
    const letters = await draftLetters({ world, options: given, report: () => undefined }, all);
    const papers = [...prepared.documents, ...letters].map(({ document }) => addDocument(document, months));
    const { groups, faults } = joined(papers);
    expect(faults).toEqual([]);
    expect(groups).toBeGreaterThan(490);
  });
});
