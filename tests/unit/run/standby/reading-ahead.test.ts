import { beforeEach, describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import type { FaceFiles, Faces } from "../../../../src/layout/faces.ts";
import { monthName } from "../../../../src/model/month.ts";
import { loadMonth } from "../../../../src/run/load/in-year/load-month.ts";
import { loadCatalogue } from "../../../../src/run/load/load-catalogue.ts";
import { readingWith } from "../../../../src/run/load/reading-with.ts";
import { readingOnce } from "../../../../src/run/print/reading-once.ts";
import { readNoting } from "../../../../src/run/standby/read-noting.ts";
import { readingAhead } from "../../../../src/run/standby/reading-ahead.ts";
import type { ReadingOrder } from "../../../../src/run/standby/standby.ts";
import { realWorld } from "../../../../src/world.ts";
import { overlayWorld } from "../../../support/cases/overlay-world.ts";
import type { Files } from "../../../support/years/base-year.ts";
import { addMonth, baseYear, rewrite } from "../../../support/years/base-year.ts";

/* June of a small 2013, with May told half and a character in April and in June that no face has. */

const lacking = "龘";
const face = { has: (character: string) => character !== lacking };
const faces = { 仿宋: face, 补字: face } as unknown as Faces;
const fonts = {} as FaceFiles;

let files: Files;

beforeEach(() => {
  files = baseYear();
  for (const [month, patents, roads] of [
    [3, "380", "40"],
    [4, "480", "60"],
    [5, "560", "70"],
    [6, "640", "90"],
  ] as const)
    addMonth(files, month, patents, roads);
  rewrite(files, "data/2013-05/报送/市交通运输局.csv", ",70,", ",七十,");
  for (const month of ["2013-04", "2013-06"])
    rewrite(files, `data/${month}/报送/市科技局.csv`, "专利", `${lacking}专利`);
});

/** What a standby answers, as far as this thread can tell. */
const fromAnotherThread = (order: ReadingOrder) =>
  structuredClone(readNoting(structuredClone(order.source), order.options, faces));

interface June {
  readonly draft?: boolean;
  /** How months are read by a standby; without one, none is read ahead. */
  readonly read?: (order: ReadingOrder) => ReturnType<typeof readNoting>;
  /** What happens between reading ahead and loading, where the folders are read again. */
  readonly meanwhile?: () => void;
}

const june = async ({ draft = false, read, meanwhile }: June) => {
  const problems: Diagnostic[] = [];
  const ahead: string[] = [];
  const disk = overlayWorld(realWorld("/nowhere", process), files);
  const world = readingOnce(disk);
  const options = { data: "data", draft, returnInvalid: false, ...readingWith(faces) };
  const report = (each: Diagnostic): void => void problems.push(each);
  const year = await loadCatalogue({ world, options: { seeds: undefined }, report }, 2013);
  if (!year) throw new Error("the small year cannot be read");
  const month = { year: 2013, month: 6 };
  const readOne = read && {
    read: async (order: ReadingOrder) => {
      ahead.push(monthName(order.source.month));
      return read(order);
    },
  };
  const readMonth =
    readOne &&
    (await readingAhead({ world, options }, { ...readOne, year: year.catalogue, month, fonts, faces }));
  meanwhile?.();
  const context = {
    world: meanwhile ? readingOnce(disk) : world,
    options: { ...options, ...(readMonth && { readMonth }) },
    report,
  };
  return { ahead, found: { loaded: await loadMonth(context, year.catalogue, month), problems } };
};

describe("months read ahead", () => {
  test.each([true, false])("come to what they come to one after the other (draft: %s)", async (draft) => {
    const { found } = await june({ draft });
    const codes = found.problems.map(({ code }) => code);
    expect(codes).toContain("RUN-016");
    expect(codes).toContain("FONT-002");
    const { ahead, found: together } = await june({ draft, read: fromAnotherThread });
    expect(ahead).toEqual(["2013-03", "2013-04"]);
    expect(together).toEqual(found);
  });

  test("are the ones that are asked for: what was read is what counts", async () => {
    const { found } = await june({
      read: (order) => {
        const { submissions, diagnostics } = fromAnotherThread(order);
        if (!submissions) throw new Error("nothing read");
        return { submissions: { ...submissions, submissions: [] }, diagnostics };
      },
    });
    // Of March and April nothing is known then, and the run without figures begins in May.
    expect(found.loaded?.previous?.earlier).not.toEqual((await june({})).found.loaded?.previous?.earlier);
  });

  test("are read again where a file has changed since", async () => {
    const { found } = await june({
      read: fromAnotherThread,
      meanwhile: () => rewrite(files, "data/2013-06/报送/市科技局.csv", "640", "650"),
    });
    expect(found).toEqual((await june({})).found);
  });

  test("fail with the run when a standby fails", async () => {
    const lost = june({
      read: () => {
        throw new Error("lost");
      },
    });
    await expect(lost).rejects.toThrow("lost");
  });
});

test("a year with one month has none to read ahead", async () => {
  files = baseYear();
  addMonth(files, 6, "640", "90");
  const { ahead, found } = await june({ read: fromAnotherThread });
  expect(ahead).toEqual([]);
  expect(found).toEqual((await june({})).found);
});
