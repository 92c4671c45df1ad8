import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { digestOf } from "../../../src/model/digest.ts";
import { needsSettling, settleOutput } from "../../../src/run/settle-output.ts";
import { retireFormerOutput } from "../../../src/run/print/retire-former.ts";
import { saveFolder } from "../../../src/save.ts";
import type { World } from "../../../src/world.ts";
import { realWorld } from "../../../src/world.ts";
import { writeManifest } from "../../../src/write/reports/manifest.ts";

let root: string;
let told: string;
let world: World;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tongbao-settle-"));
  told = "";
  const stream = { write: (text: string) => ((told += text), true), isTTY: false };
  world = realWorld(root, { stdout: stream, stderr: stream } as unknown as NodeJS.Process);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const digest = (text: string): string => digestOf(new TextEncoder().encode(text));
const manifest = (path: string, text: string): string =>
  writeManifest({
    version: "0.2.0",
    program: "",
    month: "2013-06",
    options: { draft: false, returnInvalid: false },
    fonts: [],
    inputs: [],
    documents: [],
    archived: [],
    outputs: [{ path, size: text.length, digest: digest(text) }],
  });

/** A month as a run leaves it: 通报 in a version of its own, and 清单. */
const putMonth = (folder: string, version: string): void => {
  put(`${folder}/通报.pdf`, version);
  put(`${folder}/清单.json`, manifest("通报.pdf", version));
};

const filesBelow = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((path) => !path.endsWith("清单.json"))
      .map((path) => [path.slice(join(root, folder).length + 1), readFileSync(path, "utf8")] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

describe("settleOutput", () => {
  test("has nothing to do after a run that came to its end", async () => {
    putMonth("output/2013-06", "六月");
    expect(await needsSettling(world, "output")).toBe(false);
    await settleOutput(world, "output");
    expect({ files: filesBelow("output"), told }).toEqual({
      files: { "2013-06/通报.pdf": "六月" },
      told: "",
    });
  });

  test.each<[string, () => void, string, RegExp]>([
    ["while it wrote", () => putMonth("output/2013-06.part", "新"), "旧", /没有写全的已经清除/],
    ["before the change", () => putMonth("output/2013-06.new", "新"), "旧", /没有写全的已经清除/],
    [
      "between the two renames",
      () => {
        cpSync(join(root, "output/2013-06"), join(root, "output/2013-06.old"), { recursive: true });
        rmSync(join(root, "output/2013-06"), { recursive: true });
        putMonth("output/2013-06.new", "新");
      },
      "新",
      /已经写全，现已换上/,
    ],
    [
      "before it removed the former folder",
      () => {
        cpSync(join(root, "output/2013-06"), join(root, "output/2013-06.old"), { recursive: true });
        putMonth("output/2013-06", "新");
      },
      "新",
      /已经写全，现已换上/,
    ],
  ])("leaves a whole month of a run killed %s", async (_when, kill, expected, message) => {
    putMonth("output/2013-06", "旧");
    kill();
    expect(await needsSettling(world, "output")).toBe(true);
    await settleOutput(world, "output");
    expect(filesBelow("output")).toEqual({ "2013-06/通报.pdf": expected });
    expect(told).toMatch(message);
    expect(await needsSettling(world, "output")).toBe(false);
  });

  test("puts the first month of all in place when it was whole", async () => {
    putMonth("output/2013-06.new", "新");
    await settleOutput(world, "output");
    expect(filesBelow("output")).toEqual({ "2013-06/通报.pdf": "新" });
  });

  test("brings back a former folder that nothing has replaced", async () => {
    putMonth("output/2013-06.old", "旧");
    await settleOutput(world, "output");
    expect(filesBelow("output")).toEqual({ "2013-06/通报.pdf": "旧" });
  });

  test("settles 填报表 inside a month", async () => {
    putMonth("output/2013-07/填报表.part", "半");
    await settleOutput(world, "output");
    expect(existsSync(join(root, "output/2013-07/填报表.part"))).toBe(false);
  });

  test("loses no file that no run has written, and none that somebody worked on", async () => {
    putMonth("output/2013-06.old", "旧");
    put("output/2013-06.old/通报.pdf", "盖章扫描");
    put("output/2013-06.old/签收单/市水利局.jpg", "签收");
    putMonth("output/2013-06.new", "新");
    await settleOutput(world, "output");
    const copy = `2013-06-改动稿/通报-${digest("盖章扫描").slice(0, 8)}.pdf`;
    expect(filesBelow("output")).toEqual({
      [copy]: "盖章扫描",
      "2013-06/签收单/市水利局.jpg": "签收",
      "2013-06/通报.pdf": "新",
    });
    expect(told).toContain("有人改动过 通报.pdf");
  });
});

describe("saveFolder", () => {
  test("keeps a file that came while it was writing", async () => {
    putMonth("output/2013-06", "旧");
    const files = [{ path: "通报.pdf", bytes: new TextEncoder().encode("新") }];
    const folder = "output/2013-06";
    put(`${folder}/签收.txt`, "签收");
    await saveFolder(world.locate(folder), files, retireFormerOutput(world, folder));
    expect(filesBelow(folder)).toEqual({ "签收.txt": "签收", "通报.pdf": "新" });
  });

  test("says of forms, which no list has, that they are otherwise, and not that somebody changed them", async () => {
    const folder = "output/2013-07/填报表";
    const names = ["01", "02", "03", "04", "05", "06"].map((number) => `${number}.csv`);
    for (const name of names) put(`${folder}/${name}`, "旧");
    const files = names.map((path) => ({ path, bytes: new TextEncoder().encode("新") }));
    await saveFolder(world.locate(folder), files, retireFormerOutput(world, folder));
    expect(told).toBe(
      "原有的 01.csv、02.csv、03.csv、04.csv、05.csv 等 6 个文件 与现在生成的不同（有人改动过，或者材料有了变化），原有的另存在 output/2013-07/填报表-改动稿/。\n",
    );
  });

  test("leaves the folder as it was when a file cannot be written", async () => {
    putMonth("output/2013-06", "旧");
    const files = [
      { path: "通报.pdf", bytes: new TextEncoder().encode("新") },
      { path: `${"长".repeat(300)}.pdf`, bytes: new Uint8Array() },
    ];
    const folder = "output/2013-06";
    await expect(
      saveFolder(world.locate(folder), files, retireFormerOutput(world, folder)),
    ).rejects.toMatchObject({ code: "ENAMETOOLONG" });
    expect(filesBelow("output")).toEqual({ "2013-06/通报.pdf": "旧" });
  });
});

const saveJune = (): Promise<void> => {
  const files = [{ path: "通报.pdf", bytes: Buffer.from("新") }];
  return saveFolder(join(root, "output/2013-06"), files, retireFormerOutput(world, "output/2013-06"));
};

describe("saveFolder and the limits of names and sizes", () => {
  test("keeps of others a file with the longest name there is, and one that is not read for its size", async () => {
    const longest = `${"a".repeat(251)}.pdf`;
    putMonth("output/2013-06", "旧");
    put(`output/2013-06/${longest}`, "别人的");
    put("output/2013-06/录像.mp4", "头");
    truncateSync(join(root, "output/2013-06/录像.mp4"), 65 * 1024 * 1024);
    await saveJune();
    expect(readFileSync(join(root, `output/2013-06/${longest}`), "utf8")).toBe("别人的");
    expect(statSync(join(root, "output/2013-06/录像.mp4")).size).toBe(65 * 1024 * 1024);
    expect(existsSync(join(root, "output/2013-06.old"))).toBe(false);
  });

  test("keeps links, pipes and empty folders, and lets none stand in the way of what is printed", async () => {
    putMonth("output/2013-06", "旧");
    put("别处/大件.txt", "大件");
    mkdirSync(join(root, "output/2013-06/签收单/空"), { recursive: true });
    symlinkSync(join(root, "别处"), join(root, "output/2013-06/签收单/大件"));
    symlinkSync(join(root, "没有"), join(root, "output/2013-06/断了的"));
    spawnSync("mkfifo", [join(root, "output/2013-06/管道")]);
    rmSync(join(root, "output/2013-06/通报.pdf"));
    symlinkSync(join(root, "别处/大件.txt"), join(root, "output/2013-06/通报.pdf"));
    await saveJune();
    const kept = ["output/2013-06", "output/2013-06/签收单"].map((path) => readdirSync(join(root, path)));
    expect(kept.map((names) => names.toSorted())).toEqual([
      ["断了的", "签收单", "管道", "通报.pdf"],
      ["大件", "空"],
    ]);
    expect(readlinkSync(join(root, "output/2013-06/签收单/大件"))).toBe(join(root, "别处"));
    expect(readFileSync(join(root, "output/2013-06/通报.pdf"), "utf8")).toBe("新");
    expect(readFileSync(join(root, "别处/大件.txt"), "utf8")).toBe("大件");
  });

  test("takes of two files of one beginning that are too large to be read neither for the other", async () => {
    putMonth("output/2013-06.old", "旧");
    putMonth("output/2013-06", "新");
    for (const [folder, size] of [
      ["output/2013-06.old", 66],
      ["output/2013-06", 65],
    ] as const) {
      put(`${folder}/录像.mp4`, "头");
      truncateSync(join(root, `${folder}/录像.mp4`), size * 1024 * 1024);
    }
    await settleOutput(world, "output");
    const copies = readdirSync(join(root, "output/2013-06-改动稿"));
    expect(copies.map((name) => statSync(join(root, "output/2013-06-改动稿", name)).size)).toEqual([
      66 * 1024 * 1024,
    ]);
    expect(statSync(join(root, "output/2013-06/录像.mp4")).size).toBe(65 * 1024 * 1024);
  });

  test("keeps what somebody made of a file with the longest name there is", async () => {
    const longest = `${"长".repeat(83)}.pdf`;
    put(`output/2013-06/${longest}`, "改过的");
    put("output/2013-06/清单.json", manifest(longest, "原来的"));
    await saveJune();
    expect(Object.values(filesBelow("output/2013-06-改动稿"))).toEqual(["改过的"]);
  });
});
