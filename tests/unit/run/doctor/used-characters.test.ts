import { describe, expect, test } from "@jest/globals";
import { usedCharacters } from "../../../../src/run/doctor/used-characters.ts";
import { bytesOf, madeWorld } from "../../../support/years/made-office.ts";
import { workbookFromTable } from "../../../support/workbooks/workbook-from-table.ts";
import { encodeGbk } from "../../../support/gbk.ts";

const folders = { data: "data", output: "output", templates: "templates" };
const program = { version: "0.3.0", engines: "" };
const june = [{ year: 2013, month: 6 }];

const used = async (files: Readonly<Record<string, string | Uint8Array>>, refused?: string) => {
  const map = new Map(
    Object.entries(files).map(
      ([path, content]) => [path, typeof content === "string" ? bytesOf(content) : content] as const,
    ),
  );
  const office = {
    files: map,
    ...(refused !== undefined && { refused: new Map([[refused, "denied"]] as const) }),
  };
  const { world, machine } = madeWorld(office);
  const { firstIn, files: count } = await usedCharacters(
    { world, machine, folders, program },
    "seeds/2013",
    june,
  );
  return { count, said: [...firstIn.keys()].toSorted().join(""), firstIn };
};

describe("the characters that a year's files are written in", () => {
  test("are those of its lists, months, registers and templates", async () => {
    const { count, said, firstIn } = await used({
      "seeds/2013/任务清单.csv": "甲\n",
      "data/2013-06/期次.yaml": "乙\n",
      "data/2013-06/报送/市科技局.csv": "丙甲\n",
      "data/发文登记.csv": "丁\n",
      "data/督办台账.csv": "戊\n",
      "templates/通报.hbs": "己\n",
    });
    expect({ count, said }).toEqual({ count: 6, said: "丁丙乙己戊甲" });
    expect(firstIn.get("甲")).toBe("data/2013-06/报送/市科技局.csv");
    expect(firstIn.get("己")).toBe("templates/通报.hbs");
  });

  test("are read in whatever encoding or workbook they come", async () => {
    const { said } = await used({
      "data/2013-06/报送/a.csv": encodeGbk("甲乙\n"),
      "data/2013-06/报送/b.csv": Buffer.from("\uFEFF丙\n", "utf16le"),
      "data/2013-06/报送/c.xlsx": workbookFromTable("任务序号,进展情况\n1,丁戊\n", "xlsx"),
    });
    expect([..."甲乙丙丁戊"].filter((character) => !said.includes(character))).toEqual([]);
  });

  test("are not those of comments and code, which nobody prints", async () => {
    const { said } = await used({
      "seeds/2013/机关.yaml": "# 丑\n署名: 甲 # 寅\n文号: 乙#1\n",
      "templates/通报.hbs": "{{!-- 丑 --}}<段>甲{{寅}}乙</段>{{#if 卯}}丙{{/if}}<!-- 辰 -->",
    });
    expect(said).toBe("#1:丙乙号名文甲署");
  });

  test("are not those of files that nobody prints", async () => {
    const files = {
      "seeds/2013/任务分解.txt": "丑",
      "seeds/2013/.任务清单.csv.part": "丑",
      "seeds/2012/任务清单.csv": "丑",
      "data/2013-05/期次.yaml": "丑",
      "data/2013-06/印发.json": "丑",
      "data/2013-06/报送/扫描.pdf": "丑",
      "templates/说明.md": "丑",
      "data/2013-06/报送/市科技局.txt": "甲",
    };
    expect(await used(files)).toMatchObject({ count: 1, said: "甲" });
  });

  test("are looked at as they are read: signs that show nothing, and such as are reported by themselves, are none", async () => {
    expect((await used({ "data/2013-06/报送/a.csv": "甲\u200B \u3000\t\uE000\uFFFD⽊\r\n" })).said).toBe(
      "木甲",
    );
  });

  test("are those of the other files where a folder cannot be looked into", async () => {
    const files = {
      "seeds/2013/任务清单.csv": "甲",
      "data/2013-06/期次.yaml": "乙",
      "templates/通报.hbs": "丙",
    };
    expect((await used(files, "data/2013-06")).said).toBe("丙甲");
    expect((await used({})).count).toBe(0);
  });
});
