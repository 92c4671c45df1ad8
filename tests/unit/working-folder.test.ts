import { describe, expect, test } from "@jest/globals";
import {
  lookingAtShipped,
  needsFolder,
  packedSample,
  unpackedSample,
  withShippedTemplates,
  workingFolder,
} from "../../src/working-folder.ts";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { realMachine } from "../../src/machine.ts";
import { realWorld } from "../../src/world.ts";

describe("the working folder", () => {
  const usual = { named: undefined, here: "/tongbao", isWorkedIn: false, usual: "/home/a/通报" };

  test.each([
    ["the user's own", {}, "/home/a/通报"],
    ["the one that the launcher is called in, where it has a year", { isWorkedIn: true }, "/tongbao"],
    ["the one that is named", { named: "D:/督查", isWorkedIn: true }, "D:/督查"],
    ["the user's own where an empty one is named", { named: "" }, "/home/a/通报"],
  ])("is %s", (_which, known, folder) => {
    expect(workingFolder({ ...usual, ...known })).toBe(folder);
  });

  test.each([
    [true, []],
    [true, ["desk"]],
    [true, ["check", "2013-06"]],
    [false, ["--help"]],
    [false, ["--version"]],
    [false, ["help", "check"]],
    [false, ["init", "../某市"]],
  ])("is needed (%s) by %j", (needed, words) => {
    expect(needsFolder(words)).toBe(needed);
  });
});

test("folders of a packed sample have names of ASCII, and their own again unpacked", () => {
  const path = "data/2013-06/报送/报送";
  expect(packedSample(path)).toBe("data/2013-06/reports/报送");
  expect(unpackedSample(packedSample(path))).toBe(path);
  expect(unpackedSample("2013-06/reports/a.csv")).toBe("2013-06/报送/a.csv");
});

/** A world over folders of these files, `shipped/` being what came with the program. */
const inWorld = async <Result>(
  paths: readonly string[],
  ask: (world: ReturnType<typeof realWorld>) => Promise<Result>,
): Promise<Result> => {
  const root = mkdtempSync(join(tmpdir(), "tongbao-working-"));
  try {
    for (const path of paths) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), path);
    }
    return await ask(withShippedTemplates(realWorld(join(root, "work"), process), join(root, "shipped")));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};
const told = (files: readonly { readonly path: string; readonly bytes: Uint8Array }[]) =>
  files.map(({ path, bytes }) => `${path} = ${Buffer.from(bytes).toString()}`);

/** What is seen in folders of a working folder in `root`. */
const seen = (root: string) => {
  const folder = join(root, "work");
  const machine = lookingAtShipped(realMachine(), { folder, shipped: join(root, "shipped") });
  return Promise.all(["templates", "data", "."].map((name) => machine.lookInto(join(folder, name))));
};

describe("shipped templates", () => {
  test("lie in the working folder where it has none of the name", async () => {
    const paths = ["work/templates/通报.hbs", "shipped/通报.hbs", "shipped/摘要.hbs", "shipped/fonts/a.otf"];
    const all = await inWorld(paths, (world) => world.readFolder("templates"));
    expect(told(all)).toEqual([
      "templates/fonts/a.otf = shipped/fonts/a.otf",
      "templates/摘要.hbs = shipped/摘要.hbs",
      "templates/通报.hbs = work/templates/通报.hbs",
    ]);
    const fonts = await inWorld(paths, (world) => world.readFolder("templates/fonts"));
    expect(told(fonts)).toEqual(["templates/fonts/a.otf = shipped/fonts/a.otf"]);
    const names = ["templates/通报.hbs", "templates/摘要.hbs", "templates/没有.hbs"];
    const files = await inWorld(paths, (world) => Promise.all(names.map((name) => world.readFile(name))));
    expect(told(files.flatMap((file) => file ?? []))).toEqual([
      "templates/通报.hbs = work/templates/通报.hbs",
      "templates/摘要.hbs = shipped/摘要.hbs",
    ]);
  });

  test("are nowhere else", async () => {
    const paths = ["work/data/a.csv", "shipped/a.csv", "shipped/data/b.csv"];
    const found = await inWorld(paths, async (world) => ({
      folder: told(await world.readFolder("data")),
      other: await world.readFolder("templates-2"),
      file: await world.readFile("data/b.csv"),
    }));
    expect(found).toEqual({ folder: ["data/a.csv = work/data/a.csv"], other: [], file: undefined });
  });

  test("are seen by who looks into the folder of templates, and in no other", async () => {
    const paths = [
      "work/templates/通报.hbs",
      "shipped/通报.hbs",
      "shipped/fonts/a.otf",
      "shipped/fonts/COPYING",
    ];
    const [templates, data, all] = await inWorld(paths, (world) => seen(join(world.locate("."), "..")));
    expect(templates).toMatchObject({
      entries: [
        { path: "fonts", kind: "folder" },
        { path: "fonts/COPYING", kind: "file" },
        { path: "fonts/a.otf", kind: "file" },
        { path: "通报.hbs", kind: "file", size: Buffer.byteLength("work/templates/通报.hbs") },
      ],
    });
    expect(data).toEqual({ refusal: "none" });
    expect(all).toMatchObject({ entries: [{ path: "templates" }, { path: "templates/通报.hbs" }] });
    const [without] = await inWorld(["work/data/a.csv", "shipped/通报.hbs"], (world) =>
      seen(join(world.locate("."), "..")),
    );
    expect(without).toMatchObject({ entries: [{ path: "通报.hbs" }] });
  });
});
