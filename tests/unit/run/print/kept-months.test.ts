import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import type { FaceFiles } from "../../../../src/layout/faces.ts";
import { faceRoles } from "../../../../src/layout/face-roles.ts";
import { digestOf } from "../../../../src/model/digest.ts";
import { keptMonths } from "../../../../src/run/print/kept-months.ts";
import { loadCatalogue } from "../../../../src/run/load/load-catalogue.ts";
import { loadMonth } from "../../../../src/run/load/in-year/load-month.ts";
import type { MonthFlags } from "../../../../src/run/load/load-one-month.ts";
import { realWorld } from "../../../../src/world.ts";
import type { Files } from "../../../support/years/base-year.ts";
import { addMonth, baseYear, rewrite } from "../../../support/years/base-year.ts";
import { overlayWorld } from "../../../support/cases/overlay-world.ts";

/* June of a small 2013 whose earlier months are not issued, and what is kept of these beside what is printed. */

const facesOf = (last: number): FaceFiles =>
  Object.fromEntries(
    faceRoles.map((role) => [role, { path: `${role}.otf`, bytes: Uint8Array.of(1, last) }]),
  ) as FaceFiles;

let folder: string;
let files: Files;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-kept-"));
  files = baseYear();
  for (const [month, patents, roads] of [
    [3, "380", "40"],
    [4, "480", "60"],
    [5, "560", "70"],
    [6, "640", "90"],
  ] as const)
    addMonth(files, month, patents, roads);
  // What is wrong with May's files is told of June.
  rewrite(files, "data/2013-05/报送/市交通运输局.csv", ",70,", ",七十,");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Under {
  readonly program?: string;
  readonly fonts?: FaceFiles;
  /** Whether anything is kept at all. */
  readonly keeps?: boolean;
}

const world = (program = "this") => ({
  ...overlayWorld(realWorld(folder, process), files),
  programDigest: () => Promise.resolve(program),
});

const june = async ({ program, fonts = facesOf(1), keeps = true }: Under = {}) => {
  const problems: Diagnostic[] = [];
  const options = { data: "data", draft: false, returnInvalid: false };
  const report = (each: Diagnostic): void => void problems.push(each);
  const context = { world: world(program), options, report };
  const year = await loadCatalogue({ ...context, options: { seeds: undefined } }, 2013);
  if (!year) throw new Error("the small year cannot be read");
  const kept = keptMonths(context.world, "output");
  const month = { year: 2013, month: 6 };
  const loaded = await loadMonth(context, year.catalogue, month, keeps ? kept.loadingWith(fonts) : undefined);
  return { found: { loaded, problems }, save: kept.save };
};

/** Runs, and keeps what was worked out anew. */
const run = async (under?: Under) => {
  const { found, save } = await june(under);
  await save();
  return found;
};

const keptFolder = (): string => join(folder, "output", ".tongbao");
const keptFile = (month: string): string => join(keptFolder(), month);
const kept = (): Readonly<Record<string, string>> =>
  Object.fromEntries(readdirSync(keptFolder()).map((name) => [name, digestOf(readFileSync(keptFile(name)))]));

/** The months that a run works out anew, of those that are kept. */
const workedOut = async (under?: Under): Promise<readonly string[]> => {
  const before = kept();
  await run(under);
  const after = kept();
  return Object.keys(after).filter((name) => after[name] !== before[name]);
};

const headLength = 129;

describe("the months that are not issued", () => {
  test("come to the same whether they are kept or not, and what is wrong with them is told again", async () => {
    const { found: without } = await june({ keeps: false });
    expect(without.problems.map(({ code }) => code)).toContain("RUN-016");
    expect(await run()).toEqual(without);
    expect(Object.keys(kept())).toEqual(["2013-03", "2013-04", "2013-05"]);
    expect(await run()).toEqual(without);
  });

  test("are kept when the run says so and not before", async () => {
    const { save } = await june();
    expect(existsSync(join(folder, "output"))).toBe(false);
    await save();
    expect(existsSync(keptFile("2013-05"))).toBe(true);
  });

  test("are taken from there: nothing is worked out again", async () => {
    await run();
    expect(await workedOut()).toEqual([]);
    const bytes = readFileSync(keptFile("2013-05"));
    const content = deserialize(bytes.subarray(headLength)) as {
      month: { submissions: { issue: { signedOn: { day: number } } } };
    };
    content.month.submissions.issue.signedOn.day = 30;
    const other = serialize(content);
    writeFileSync(
      keptFile("2013-05"),
      Buffer.concat([Buffer.from(`${bytes.toString("latin1", 0, 64)}${digestOf(other)}\n`), other]),
    );
    expect((await run()).loaded?.previous?.signedOn).toMatchObject({ day: 30 });
  });

  test("are worked out again when a byte of any of their files is another", async () => {
    await run();
    const idle: string[] = [];
    const own = [...files].filter(([path]) => /^data\/2013-0[345]\//u.test(path));
    expect(own.length).toBeGreaterThan(10);
    for (const [path, bytes] of own) {
      files.set(
        path,
        Uint8Array.from(bytes, (byte, index) => (index === bytes.length - 1 ? byte ^ 1 : byte)),
      );
      if (!(await workedOut()).includes(path.slice("data/".length, "data/2013-05".length))) idle.push(path);
      files.set(path, bytes);
      await run();
    }
    expect(idle).toEqual([]);
  });

  test("are worked out again when a file comes or goes, and not for one of June's own", async () => {
    await run();
    files.set("data/2013-04/报送/市林业局.csv", Uint8Array.of(0x31));
    expect(await workedOut()).toContain("2013-04");
    files.delete("data/2013-04/报送/市林业局.csv");
    expect(await workedOut()).toContain("2013-04");
    rewrite(files, "data/2013-06/报送/市科技局.csv", ",640,", ",650,");
    expect(await workedOut()).toEqual([]);
  });

  test.each([
    ["任务清单.csv", "1600", "1700"],
    ["量化指标.csv", "200", "300"],
    ["单位名录.csv", "市住建局", "市建设局"],
    ["单位分组.csv", "郏县政府、叶县政府", "叶县政府、郏县政府"],
    ["机关.yaml", "报送截止日: 5", "报送截止日: 6"],
  ])("are worked out again when %s says otherwise", async (name, from, to) => {
    await run();
    rewrite(files, `seeds/2013/${name}`, from, to);
    expect(await workedOut()).toEqual(["2013-03", "2013-04", "2013-05"]);
  });

  test("are worked out again after an earlier one has come to something else", async () => {
    await run();
    rewrite(files, "data/2013-03/报送/市科技局.csv", ",380,", ",390,");
    expect(await workedOut()).toEqual(["2013-03", "2013-04", "2013-05"]);
  });

  test.each([
    ["another program", { program: "that" }],
    ["another face", { fonts: facesOf(2) }],
  ])("are worked out again by %s", async (_, under) => {
    await run();
    expect(await workedOut(under)).toEqual(["2013-03", "2013-04", "2013-05"]);
    expect(await workedOut(under)).toEqual([]);
  });

  test.each<[string, (bytes: Buffer) => Uint8Array]>([
    ["is empty", () => new Uint8Array()],
    ["has lost its end", (bytes) => bytes.subarray(0, -1)],
    ["has lost its beginning", (bytes) => bytes.subarray(1)],
    ["ends otherwise", (bytes) => Buffer.concat([bytes.subarray(0, -1), Buffer.of(7)])],
    ["is of another month", () => readFileSync(keptFile("2013-03"))],
    [
      "names another digest",
      (bytes) => Buffer.concat([bytes.subarray(0, 64), bytes.subarray(0, 64), bytes.subarray(128)]),
    ],
  ])("are worked out again where what was kept %s, and nothing is said of it", async (_, damage) => {
    const whole = await run();
    writeFileSync(keptFile("2013-05"), damage(readFileSync(keptFile("2013-05"))));
    expect(await run()).toEqual(whole);
    // Equal values are not always the same bytes: the engine keeps a text of one-byte characters in either width.
    expect(await workedOut()).toEqual([]);
  });

  test("are not kept where the output folder cannot be written into, and nothing is said of it", async () => {
    writeFileSync(join(folder, "output"), "");
    const { found: without } = await june({ keeps: false });
    expect(await run()).toEqual(without);
  });

  test("are not kept while too little of them can be read", async () => {
    files.delete("data/2013-05/期次.yaml");
    const { found: without } = await june({ keeps: false });
    expect(await run()).toEqual(without);
    expect(Object.keys(kept())).toEqual(["2013-03", "2013-04"]);
  });
});

/** Loads April alone, and keeps it. */
const april = async (own: Partial<MonthFlags> = {}): Promise<void> => {
  const options = { data: "data", draft: false, returnInvalid: false, ...own };
  const context = { world: world(), options, report: () => undefined };
  const year = await loadCatalogue({ ...context, options: { seeds: undefined } }, 2013);
  if (!year) throw new Error("the small year cannot be read");
  const months = keptMonths(context.world, "output");
  await months.loadingWith(facesOf(1))(context, year.catalogue, { month: { year: 2013, month: 4 } });
  await months.save();
};

test.each<[string, Partial<MonthFlags>]>([
  ["as a draft", { draft: true }],
  ["with faulty files passed over", { returnInvalid: true }],
])("a month is worked out again when it is read %s", async (_, flags) => {
  await april();
  const before = kept();
  await april();
  expect(kept()).toEqual(before);
  await april(flags);
  expect(kept()).not.toEqual(before);
});
