import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { sampleRows, shippedDigest, shippedRows } from "../../../../src/run/doctor/shipped.ts";
import { shippedEarlier, shippedFiles } from "../../../../src/run/doctor/shipped-files.ts";
import { bytesOf, madeWorld } from "../../../support/years/made-office.ts";
import { foundRows } from "../../../support/told-rows.ts";

const names = ["通报.hbs", "摘要.hbs", "fonts/FandolSong-Regular.otf"] as const;
const shipped = new Map(names.map((name) => [name, readFileSync(`templates/${name}`)] as const));

const found = async (
  changes: Readonly<Record<string, Uint8Array>> = {},
  templates = "templates",
  known = shippedEarlier,
) => {
  const files = new Map(
    [...shipped, ...Object.entries(changes)].map(([name, bytes]) => [`${templates}/${name}`, bytes] as const),
  );
  const { world } = madeWorld({ files });
  const folders = { data: "data", output: "output", templates };
  return foundRows(await shippedRows({ world, folders }, known));
};
const text = (name: (typeof names)[number]): string => Buffer.from(shipped.get(name) ?? []).toString("utf8");

describe("templates and fonts beside those that came with the program", () => {
  test("are alike, wherever they lie", async () => {
    expect(await found()).toEqual(["好 3 个模板和字体与随附的一样"]);
    expect(await found({}, "本机关/模板")).toEqual(["好 3 个模板和字体与随附的一样"]);
  });

  test("are alike whatever ends their lines, and with the mark of UTF-8", async () => {
    expect(
      await found({ "通报.hbs": bytesOf(`\uFEFF${text("通报.hbs").replaceAll("\n", "\r\n")}`) }),
    ).toEqual(["好 3 个模板和字体与随附的一样"]);
  });

  test("are changed by one character, or one byte of a font", async () => {
    const font = Buffer.from(shipped.get("fonts/FandolSong-Regular.otf") ?? []);
    font[font.length - 1] = (font.at(-1) ?? 0) ^ 1;
    expect(
      await found({
        "通报.hbs": bytesOf(text("通报.hbs").replace("。", "；")),
        "fonts/FandolSong-Regular.otf": font,
      }),
    ).toEqual([
      "好 本机关改过 templates/fonts/FandolSong-Regular.otf、templates/通报.hbs（升级时对照更新记录，把随附的新改动也抄进来）",
    ]);
  });

  test("are others than came, and nothing is said of them", async () => {
    expect(await found({ "fonts/仿宋_GB2312.ttf": bytesOf("字"), "说明.txt": bytesOf("字") })).toEqual([
      "好 3 个模板和字体与随附的一样",
    ]);
  });
});

describe("what came with earlier versions", () => {
  test("is known of files that there still are, by other digests than today's", () => {
    for (const [path, digests] of Object.entries(shippedEarlier)) {
      expect(shippedFiles[path]).toMatch(/^[0-9a-f]{16}$/u);
      expect(digests).not.toContain(shippedFiles[path]);
      for (const digest of digests) expect(digest).toMatch(/^[0-9a-f]{16}$/u);
    }
    expect(Object.keys(shippedEarlier)).toHaveLength(7);
  });

  test("is to be replaced: the shipped one is newer", async () => {
    const old = bytesOf("旧的模板");
    const digest = shippedDigest({ path: "摘要.hbs", bytes: old });
    const known = { "templates/摘要.hbs": ["0".repeat(16), digest] };
    expect(await found({ "摘要.hbs": old }, "templates", known)).toEqual([
      "注意 是以前的版本随附的，没有改过，现在随附的更新：templates/摘要.hbs",
    ]);
    expect((await found({ "摘要.hbs": old }))[0]).toMatch(/^好 本机关改过/u);
  });
});

describe("固定资料", () => {
  const files = ["任务清单.csv", "单位名录.csv", "单位分组.csv", "量化指标.csv", "机关.yaml"].map((name) => ({
    path: `seeds/2013/${name}`,
    bytes: readFileSync(`seeds/2013/${name}`),
  }));

  test("that are the sample say so, in whatever folder", () => {
    expect(foundRows(sampleRows("seeds/2013", 2013, files))).toEqual(["注意 2013 年的还是随附的样例"]);
    const moved = files.map((file) => ({ ...file, path: file.path.replace("seeds/2013", "别处") }));
    expect(sampleRows("别处", 2013, moved)).toHaveLength(1);
  });

  test("that an office has made its own do not", () => {
    const [first, ...others] = files;
    if (!first) throw new Error("no files");
    expect(sampleRows("seeds/2013", 2013, [{ ...first, bytes: bytesOf("序号\n") }, ...others])).toEqual([]);
    expect(sampleRows("seeds/2013", 2013, others)).toEqual([]);
    expect(sampleRows("seeds/2014", 2014, files)).toEqual([]);
    expect(sampleRows("seeds/2014", 2014, [])).toEqual([]);
  });
});
