import { describe, expect, test } from "@jest/globals";
import { readFileSync, readdirSync } from "node:fs";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import type { FolderEntry } from "../../../../src/machine.ts";
import { templateRows } from "../../../../src/run/doctor/templates.ts";
import type { MadeOffice } from "../../../support/years/made-office.ts";
import { bytesOf, madeWorld } from "../../../support/years/made-office.ts";
import { smallCatalogue } from "../../../support/years/small-catalogue.ts";
import { foundRows } from "../../../support/told-rows.ts";

const folders = { data: "data", output: "output", templates: "templates" };
const program = { version: "0.3.0", engines: "" };
const shipped: ReadonlyMap<string, Uint8Array> = new Map(
  readdirSync("templates")
    .filter((name) => name.endsWith(".hbs"))
    .map((name) => [`templates/${name}`, readFileSync(`templates/${name}`)]),
);

interface Changed {
  readonly name?: string;
  readonly from?: string | RegExp;
  readonly to?: string;
  readonly drawn?: readonly Diagnostic[];
  readonly entries?: readonly FolderEntry[];
  readonly isAgencyKnown?: boolean;
  readonly refused?: MadeOffice["refused"];
}

const found = async ({
  name = "",
  from,
  to = "",
  drawn = [],
  entries = [],
  isAgencyKnown = true,
  refused,
}: Changed) => {
  const files = new Map(shipped);
  const path = `templates/${name}`;
  const text = Buffer.from(files.get(path) ?? []).toString("utf8");
  if (from !== undefined) {
    if (text.replace(from, to) === text) throw new Error(`${path} has no ${String(from)}`);
    files.set(path, bytesOf(text.replace(from, to)));
  } else files.delete(path);
  const { world, machine } = madeWorld({ files, ...(refused && { refused }) });
  const agency = isAgencyKnown ? smallCatalogue.agency : undefined;
  return foundRows(await templateRows({ world, machine, folders, program }, { agency, entries, drawn }));
};

const file = (path: string): FolderEntry => ({ path, kind: "file", size: 1 });

describe("templates", () => {
  test("that came with the program are well, whether or not 机关.yaml can be read", async () => {
    expect(await found({})).toEqual([`好 ${shipped.size} 个模板都读得懂，用的名称都有`]);
    expect(await found({ isAgencyKnown: false })).toEqual([
      `好 ${shipped.size} 个模板都读得懂，用的名称都有`,
    ]);
  });

  test.each([
    ["通报.hbs", /\{\{\/if\}\}/u, "{{/each}}", "TPL-001"],
    ["督办函.hbs", "</公文>", "{{没有的名称}}</公文>", "没有的名称"],
    ["催报通知.hbs", "</公文>", "{{#if 单位}}</公文>", "模板语法有误"],
    ["用语.hbs", "</用语>", "<没有的用语>字</没有的用语></用语>", "没有的用语"],
    ["填报通知.hbs", "</公文>", "<%= 1 %></公文>", "填报通知.hbs 第"],
    ["督办函.hbs", "<标题>", "<标提>", "<标提>"],
    ["更正通报.hbs", "</标题>", "", "更正通报.hbs 第"],
    ["校核小结.hbs", "<标题>", "<正文><标题>字</标题></正文><标题>", "“<标题>”不能放在“<正文>”里"],
    ["通报.hbs", "</公文>", "{{#each 板块}}<栏>字</栏>{{/each}}</公文>", "“<栏>”不能放在“<公文>”里"],
    ["通报.hbs", "</公文>", "{{#if 年}}{{else}}<栏>字</栏>{{/if}}</公文>", "“<栏>”不能放在“<公文>”里"],
    ["退回修改通知.hbs", "<段>", "<段落>字</段落><段>", "<段落>"],
  ])("tell what is wrong with %s", async (name, from, to, said) => {
    const rows = await found({ name, from, to });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatch(new RegExp(`^要改 共[12]处错误：templates/${name} `, "u"));
    expect(rows[0]).toContain(said.startsWith("TPL") ? "模板语法有误" : said);
  });

  test.each(["更正通报.hbs", "用语.hbs"])("that are missing are named: %s", async (name) => {
    expect(await found({ name })).toEqual([`要改 没有 templates/${name}`]);
  });

  test("that cannot be read, or say nothing, are named", async () => {
    const refused = new Map([["templates/摘要.hbs", "denied"]] as const);
    expect((await found({ refused }))[0]).toMatch(/^要改 共1处错误：templates\/摘要\.hbs .*没有读写的权限/u);
    expect((await found({ name: "摘要.hbs", from: /[\s\S]*/u }))[0]).toMatch(
      /^要改 共1处错误：templates\/摘要\.hbs /u,
    );
  });

  test("tell what only shows in a document, and not what the data bring into it", async () => {
    const structure: Diagnostic = {
      code: "TPL-005",
      place: { file: "templates/通报.hbs", at: { line: 9, column: 1 } },
      details: { element: "段", parent: "版头" },
    };
    const character: Diagnostic = {
      code: "FONT-002",
      place: { file: "templates/通报.hbs" },
      details: { character: "🚧", role: "仿宋", text: "🚧" },
    };
    const elsewhere: Diagnostic = { code: "TXT-002", place: { file: "data/2013-06/期次.yaml" }, details: {} };
    expect(await found({ drawn: [structure, structure, character, elsewhere] })).toEqual([
      "要改 共1处错误：templates/通报.hbs 第9行 标记“<段>”不能放在“<版头>”里",
    ]);
    expect((await found({ drawn: [character, elsewhere] }))[0]).toMatch(/^好/u);
  });

  test("that the program does not use are named: changes of them are never printed", async () => {
    const entries = [
      "templates/通报 - 副本.hbs",
      "templates/通报.hbs.bak",
      "templates/旧/通报.HBS",
      "templates/通报.hbs",
      "templates/README.md",
      "data/通报.hbs",
    ];
    expect((await found({ entries: entries.map(file) })).slice(1)).toEqual([
      "注意 程序不用的：templates/通报 - 副本.hbs、templates/通报.hbs.bak、templates/旧/通报.HBS",
    ]);
    expect(await found({ entries: [file("templates/单位摘编.hbs".normalize("NFD"))] })).toHaveLength(1);
  });
});
