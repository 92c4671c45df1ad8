import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { healthRules, toldRow } from "../../../../src/diagnostics/doctor/row.ts";
import type { DoctorRow } from "../../../../src/diagnostics/doctor/row.ts";
import { doctor, examine } from "../../../../src/run/doctor/doctor.ts";
import { writeManifest } from "../../../../src/write/reports/manifest.ts";
import type { MadeOffice } from "../../../support/years/made-office.ts";
import { bytesOf, filesBelow, madeWorld } from "../../../support/years/made-office.ts";
import { fontWithNames, utf16 } from "../../../support/named-font.ts";

const folders = { data: "data", output: "output", templates: "templates" };
const program = { version: "0.3.0", engines: ">=20.19" };

let root = "";
beforeAll(() => void (root = mkdtempSync(join(tmpdir(), "tongbao-doctor-"))));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The small base year of the cases as one of any year, with the shipped templates and fonts. */
const officeOf = (year: number): Map<string, Uint8Array> => {
  const moved = [...filesBelow("tests/cases/base", "")].map(
    ([path, bytes]) =>
      [
        path.replaceAll("2013", `${year}`),
        bytesOf(Buffer.from(bytes).toString("utf8").replaceAll("2013", `${year}`)),
      ] as const,
  );
  return new Map([...moved, ...filesBelow("templates", "templates/")]);
};

const officeFonts = new Map(
  ["方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312", "宋体"].map((name) => [
    `${name}.ttf`,
    fontWithNames([{ bytes: utf16(name) }]),
  ]),
);

const look = async (office: MadeOffice, year?: number): Promise<readonly DoctorRow[]> => {
  const { world, machine } = madeWorld(office, root);
  return await examine({ world, machine, folders, program }, year);
};
const kindsOf = (rows: readonly DoctorRow[]): readonly string[] => rows.map(({ kind }) => kind);
const saidOf = (rows: readonly DoctorRow[], kind: DoctorRow["kind"]): string =>
  rows
    .filter((row) => row.kind === kind)
    .map((row) => toldRow(row).found)
    .join("\n");

const manifest = (month: string): Uint8Array =>
  bytesOf(
    writeManifest({
      version: "0.3.0",
      program: "",
      month,
      options: { draft: false, returnInvalid: false },
      fonts: [],
      inputs: [],
      documents: [],
      archived: [],
      outputs: [],
    }),
  );

/** 2013-03 again as another month. */
const addMonth = (files: Map<string, Uint8Array>, year: number, month: string): void => {
  for (const [path, bytes] of Array.from(files))
    if (path.startsWith(`data/${year}-03/`)) files.set(path.replace(`${year}-03`, `${year}-${month}`), bytes);
};

const changed = (files: Map<string, Uint8Array>, path: string, from: string, to: string): void => {
  const text = Buffer.from(files.get(path) ?? []).toString("utf8");
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
  files.set(path, bytesOf(text.replace(from, to)));
};

const sample = officeOf(2013);

describe("doctor", () => {
  test("says of a sound office that all is well", async () => {
    const { world, machine, printed } = madeWorld(
      { files: sample, fonts: officeFonts, today: { year: 2013, month: 4, day: 8 } },
      root,
    );
    expect(await doctor(world, machine, { ...folders, json: true }, program)).toBe(0);
    const rows = JSON.parse(printed.join("\n")) as readonly Record<string, string>[];
    expect(rows.filter((row) => row["情况"] !== "好")).toEqual([]);
    expect(rows.map((row) => row["kind"])).toEqual([
      "nodeFit",
      "clockFit",
      "diskFit",
      "folderFit",
      "folderFit",
      "folderFit",
      "folderToCome",
      "namesFit",
      "nothingLeft",
      "catalogueFit",
      "holidaysFit",
      "templatesFit",
      "shippedAlike",
      ...Array<string>(6).fill("fontFit"),
      "charactersFit",
      "monthsFit",
      "nothingIssued",
      "registersFit",
      "officeFontsFit",
    ]);
  });

  test("names each of a dozen faults put in on purpose", async () => {
    const year = 2031;
    const files = officeOf(year);
    addMonth(files, year, "04");
    addMonth(files, year, "06");
    // 1 a template with a syntax error, 2 one of an earlier version, 3 one that the office has changed
    changed(files, "templates/督办函.hbs", "{{/if}}", "{{/each}}");
    changed(files, "templates/摘要.hbs", "<标题>", "<标题>市政府");
    // 4 a font gone
    files.delete("templates/fonts/FandolKai-Regular.otf");
    // 5 a folder that cannot be read
    const refused = new Map([[`data/${year}-04/报送`, "denied"]] as const);
    // 6 the lock of a dead process, 7 a change of folders half done
    const lock = {
      purpose: "generate",
      process: 1,
      computer: hostname(),
      since: "2031-07-01T00:00:00.000Z",
      startedUp: 0,
    };
    files.set("output/.tongbao.lock", bytesOf(JSON.stringify(lock)));
    mkdirSync(dirname(join(root, "output/.tongbao.lock")), { recursive: true });
    writeFileSync(join(root, "output/.tongbao.lock"), JSON.stringify(lock));
    files.set(`output/${year}-03.new/通报.pdf`, bytesOf("新"));
    files.set(`output/${year}-03.old/通报.pdf`, bytesOf("旧"));
    // 8 a month missing (May), 9 one printed and not issued (April)
    files.set(`output/${year}-04/清单.json`, manifest(`${year}-04`));
    // 10 a character that no font has
    changed(files, `data/${year}-06/报送/市科技局.csv`, "专利", "🚧专利");
    // 11 the year is not in the calendar of holidays; 12 a wrong key of 机关.yaml
    changed(files, `seeds/${year}/机关.yaml`, "机关代字", "机关代号");
    // 13 a register's line that points nowhere, 14 a name with a blank behind it, 15 an old Node.js, 16 a full disk
    files.set(
      "data/发文登记.csv",
      bytesOf(`发文字号,种类,期次,单位\n平政督〔${year}〕1号,通报,${year}-05,\n`),
    );
    files.set(`data/${year}-06/报送/市工商局.csv `, bytesOf("旧的"));
    const office = {
      files,
      refused,
      node: "v18.20.1",
      freeBytes: 1e8,
      fonts: officeFonts,
      today: { year, month: 7, day: 8 },
    };
    const rows = await look(office);
    expect(saidOf(rows, "templateFaulty")).toContain("templates/督办函.hbs");
    expect(saidOf(rows, "shippedChanged")).toContain("templates/摘要.hbs");
    expect(saidOf(rows, "fontMissing")).toBe("楷体：没有 templates/fonts/FandolKai-Regular.otf");
    expect(saidOf(rows, "entriesRefused")).toBe("读不了 data/2031-04/报送：没有读写的权限");
    expect(saidOf(rows, "lockOfDead")).toContain("output/ 里有中断了的运行留下的锁：generate");
    expect(saidOf(rows, "changeHalfDone")).toContain("output/2031-03.new、output/2031-03.old");
    expect(saidOf(rows, "monthsMissing")).toBe("中间缺 2031-05");
    expect(saidOf(rows, "printedNotIssued")).toContain("2031-04");
    expect(saidOf(rows, "charactersUndrawn")).toBe(
      "没有一种字体印得出：“🚧”（U+1F6A7，data/2031-06/报送/市科技局.csv）",
    );
    expect(saidOf(rows, "holidaysMissing")).toContain("没有 2031 年的");
    expect(saidOf(rows, "catalogueFaulty")).toContain("seeds/2031/机关.yaml");
    expect(saidOf(rows, "catalogueFaulty")).toContain("机关代号");
    expect(saidOf(rows, "rowsPointNowhere")).toBe(
      "data/发文登记.csv 有 1 行对不上：第2行 平政督〔2031〕1号（没有期次 2031-05）",
    );
    expect(saidOf(rows, "namesWithBlanks")).toContain("“data/2031-06/报送/市工商局.csv ”");
    expect(saidOf(rows, "nodeOld")).toContain("v18.20.1 太旧");
    expect(saidOf(rows, "diskFull")).toBe("output/ 所在的磁盘只有 95 MB，放不下一期的文件");
    expect(saidOf(rows, "notIssuedBefore")).toContain("2031-03");
    expect(kindsOf(rows).filter((kind) => kind === "examinationFailed" || kind === "notExamined")).toEqual(
      [],
    );
  });

  test("comes to its end where there is nothing at all", async () => {
    const rows = await look({ files: new Map(), fonts: undefined });
    expect(rows.map((row) => `${healthRules[row.kind].health} ${toldRow(row).found}`)).toEqual([
      "好 v22.12.0，要求 20.19 以上；通报程序 0.3.0",
      "好 今天是 2013-07-08，北京时间",
      "好 output/ 所在的磁盘还有 46.6 GB",
      "要改 没有 data/",
      "要改 没有 seeds/",
      "要改 没有 templates/",
      "好 output/ 还没有，生成时自动建立",
      "好 0 个名称，最长的路径 0 个字符，Windows 都打得开",
      "好 没有中断的运行留下的东西",
      "要改 data/ 里没有一期，也没有一年的固定资料，看不出是哪一年的",
      "注意 不知道这种系统（linux）的字体放在哪里，没有查",
    ]);
  });

  test("says once that a folder cannot be looked into, and goes on with the others", async () => {
    const small = new Map([...sample].filter(([path]) => !path.endsWith(".otf")));
    const refused = new Map([
      ["data", "denied"],
      ["templates", "failing"],
    ] as const);
    const rows = await look({ files: small, refused, fonts: officeFonts });
    expect(
      rows.filter(({ kind }) => healthRules[kind].health === "要改").map((row) => toldRow(row).found),
    ).toEqual([
      "data/ 读不了：没有读写的权限",
      "templates/ 读不了：磁盘或网络盘出错",
      "模板和字体没有查完，templates/ 读不了：磁盘或网络盘出错",
      "各期没有查完，data/ 读不了：没有读写的权限",
    ]);
    expect(kindsOf(rows)).toContain("catalogueFit");
    const seeds = await look({
      files: small,
      refused: new Map([["seeds/2013", "denied"]] as const),
      fonts: officeFonts,
    });
    expect(saidOf(seeds, "notExamined")).toMatch(
      /^年度固定资料没有查完，.*seeds\/2013 读不了：没有读写的权限$/u,
    );
    expect(kindsOf(seeds)).toContain("registersFit");
  });

  test("has exit code 1 as soon as one thing is to be mended, and tells it in a table", async () => {
    const { world, machine, printed } = madeWorld({ files: new Map(), freeBytes: undefined }, root);
    expect(await doctor(world, machine, { ...folders, json: false }, program)).toBe(1);
    expect(printed[0]).toBe("情况  项目          查到什么，怎么办");
    expect(printed[3]).toBe("注意  磁盘空间      看不出 output/ 所在的磁盘还有多少空间。");
    expect(printed[4]).toBe("                    → 请在文件管理器里看看，应有 1 GB 以上。");
    expect(printed.at(-1)).toBe("共 12 项：好 5、注意 3、要改 4。先照“要改”的各行改好，再运行一次。");
  });
});
