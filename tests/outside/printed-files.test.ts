import { describe, expect, test } from "@jest/globals";
import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";

/* Looks at what `npm start` has printed with programs that know nothing of ours: qpdf and poppler. */

const output = resolve(__dirname, "..", "..", "output", "2013-06");
const files = readdirSync(output, { recursive: true, encoding: "utf8" }).toSorted();
const pdfs = files.filter((name) => name.endsWith(".pdf"));

const run = (program: string, ...words: string[]): string =>
  execFileSync(program, words, { encoding: "utf8", maxBuffer: 1 << 26 });

describe("every PDF of the month", () => {
  test("is there", () => {
    expect(pdfs).toHaveLength(85);
  });

  test("is sound to qpdf", () => {
    const unsound = pdfs.filter((name) => spawnSync("qpdf", ["--check", join(output, name)]).status !== 0);
    expect(unsound).toEqual([]);
  }, 120_000);

  test("embeds every face it uses", () => {
    const bare = pdfs.flatMap((name) =>
      run("pdffonts", join(output, name))
        .split("\n")
        .slice(2)
        .filter((line) => line !== "" && !/\byes\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+$/.test(line))
        .map((line) => `${name}: ${line}`),
    );
    expect(bare).toEqual([]);
  }, 120_000);

  test("is A4, names its title and its issuer, and says that it is Chinese", () => {
    for (const name of pdfs) {
      const info = run("pdfinfo", join(output, name));
      expect({ name, info }).toMatchObject({
        name,
        info: expect.stringMatching(
          /Title:\s+\S[\s\S]*Author:\s+平顶山市督查局[\s\S]*Page size:\s+595\.\d+ x 841\.\d+ pts/,
        ),
      });
      const catalogue = run("qpdf", "--json", "--json-key=qpdf", join(output, name));
      expect({ name, language: /"\/Lang": "u:(.*?)"/.exec(catalogue)?.[1] }).toEqual({
        name,
        language: "zh-CN",
      });
      expect({ name, titled: catalogue.includes('"/DisplayDocTitle": true') }).toEqual({
        name,
        titled: true,
      });
    }
  }, 120_000);
});

describe("the text of 通报.pdf", () => {
  test("reads as the document does", () => {
    const text = run("pdftotext", join(output, "通报.pdf"), "-").replace(/\s/g, "");
    const inOrder = [
      "平政督〔2013〕4号",
      "关于2013年6月份市政府重点工作进展情况的通报",
      "一、总体进展情况",
      "二、报送情况",
      "三、分领域进展情况",
      "四、存在问题",
      "五、督办和整改情况",
      "六、需协调解决的事项",
      "七、下步工作要求",
      "附件：1.",
      "平顶山市督查局2013年7月10日",
    ];
    const places = inOrder.map((words) => text.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].toSorted((a, b) => a - b));
  });
});
