import { describe, expect, test } from "@jest/globals";
import type { FolderEntry } from "../../../../src/machine.ts";
import { fontRows } from "../../../../src/run/doctor/fonts.ts";
import { fontFiles } from "../../../support/faces.ts";
import type { MadeOffice } from "../../../support/years/made-office.ts";
import { bytesOf, madeWorld } from "../../../support/years/made-office.ts";
import { foundRows, toldRows } from "../../../support/told-rows.ts";

const folders = { data: "data", output: "output", templates: "templates" };
const program = { version: "0.3.0", engines: "" };
const shipped: ReadonlyMap<string, Uint8Array> = new Map(
  Object.values(fontFiles).map(({ path, bytes }) => [path, bytes]),
);
const licences = ["Fandol-COPYING.txt", "TongbaoSupplement-OFL.txt"];

interface Asked {
  readonly text?: string;
  readonly office?: Partial<MadeOffice>;
  readonly own?: Readonly<Record<string, string>>;
  readonly beside?: readonly string[];
}

const rowsOf = async ({ text = "通报", office = {}, own = {}, beside = licences }: Asked) => {
  const files = office.files ?? shipped;
  const { world, machine } = madeWorld({ ...office, files });
  const entries = [...files.keys(), ...beside.map((name) => `templates/fonts/${name}`)].map(
    (path): FolderEntry => ({ path, kind: "file", size: 1 }),
  );
  const used = {
    firstIn: new Map(Array.from(text).map((character) => [character, "data/某.csv"])),
    files: 1,
  };
  return await fontRows({ world, machine, folders, program }, { own, used, entries });
};
const found = async (asked: Asked) => foundRows(await rowsOf(asked));

describe("fonts", () => {
  test("tell their file, digest and licence, and that they have every character", async () => {
    const rows = await found({});
    expect(rows).toHaveLength(7);
    expect(rows[0]).toBe(
      "好 小标宋：templates/fonts/FandolSong-Bold.otf（摘要 ffa76a70e128），本年材料的字都有；许可 Fandol-COPYING.txt",
    );
    expect(rows[5]).toMatch(
      /^好 补字：templates\/fonts\/TongbaoSupplement-Regular\.otf（摘要 [0-9a-f]{12}），别的字体没有的字用它印；许可 TongbaoSupplement-OFL\.txt$/u,
    );
    expect(rows[6]).toBe("好 本年 1 个文件用到 2 个不同的字，都印得出");
  });

  test("tell what they lack and what they draw as something else; the supplement has it", async () => {
    const rows = await found({ text: "滍￥幹～通" });
    expect(rows[1]).toContain("，缺 滍，画错 ￥、幹，印时换用补字字体；");
    expect(rows[2]).toContain("，缺 滍，画错 ￥、幹、～，印时换用补字字体；");
    expect(rows[3]).toContain("，缺 滍，画错 ￥、～，印时换用补字字体；");
    expect(rows[5]).not.toContain("缺");
    expect(rows[6]).toBe("好 本年 1 个文件用到 5 个不同的字，都印得出");
  });

  test("tell the first five characters of many", async () => {
    expect((await found({ text: "滍堃喆赟昇镕" }))[1]).toContain("，缺 滍、堃、喆、赟、昇 等 6 字，");
  });

  test("leave characters that nobody draws, told with the file where each stands", async () => {
    expect(toldRows(await rowsOf({ text: "通🚧報🛑" })).at(-1)).toBe(
      "要改 印得出的字：没有一种字体印得出：“🚧”（U+1F6A7，data/某.csv）、“🛑”（U+1F6D1，data/某.csv） → 请改用通行的字或者符号；是人名、地名的，在 机关.yaml 的“字体”里给“补字”换一个有这个字的字体；只在联系人、电话等不印的栏里的不要紧",
    );
  });

  test("do not say of those that the supplement has them", async () => {
    expect((await found({ text: "滍🚧" }))[1]).toContain("，缺 滍，印时换用补字字体；");
    expect((await found({ text: "通🚧" }))[1]).toContain("，本年材料的字都有；");
  });

  test.each([
    ["仿宋", "FandolFang-Regular", true],
    ["补字", "TongbaoSupplement-Regular", true],
    ["楷体", "FandolKai-Regular", false],
  ])("that are missing are named: %s", async (role, name, isLastResort) => {
    const files = new Map([...shipped].filter(([path]) => !path.includes(name)));
    const rows = await found({ office: { files } });
    expect(rows).toContain(`要改 ${role}：没有 templates/fonts/${name}.otf`);
    expect(rows.at(-1)).toBe(
      isLastResort
        ? "要改 仿宋或补字字体打不开，看不出哪些字印不出"
        : "好 本年 1 个文件用到 2 个不同的字，都印得出",
    );
  });

  test("that cannot be read, or are none, are named", async () => {
    const refused = new Map([["templates/fonts/FandolHei-Regular.otf", "denied"]] as const);
    expect((await found({ office: { refused } }))[2]).toBe(
      "要改 黑体：templates/fonts/FandolHei-Regular.otf 读不了，没有读写的权限",
    );
    const files = new Map([...shipped, ["templates/fonts/FandolHei-Regular.otf", bytesOf("不是字体")]]);
    expect((await found({ office: { files } }))[2]).toBe(
      "要改 黑体：templates/fonts/FandolHei-Regular.otf 不是字体文件，或者已经损坏",
    );
  });

  test("of the office's own come first, and need a licence of their own", async () => {
    const own = { 仿宋: "fonts/FZFS.otf" };
    const files = new Map([
      ...shipped,
      ["templates/fonts/FZFS.otf", shipped.get("templates/fonts/FandolFang-Regular.otf") ?? bytesOf("")],
    ]);
    const [, row] = toldRows(await rowsOf({ own, office: { files } }));
    expect(row).toMatch(
      /^注意 PDF 字体：仿宋：templates\/fonts\/FZFS\.otf（摘要 [0-9a-f]{12}），本年材料的字都有；旁边没有许可 → /u,
    );
    expect(row).toContain("名称如 FZFS-许可.pdf；");
    expect((await found({ own }))[1]).toBe("要改 仿宋：没有 templates/fonts/FZFS.otf");
  });

  test.each([
    ["FZFS-许可.pdf", true],
    ["fzfs_授权书.jpg", true],
    ["LICENSE", true],
    ["字体授权.pdf", false],
    ["FZFS许可.txt", true],
    ["FZKT-许可.pdf", false],
    ["License.ttf", false],
    ["旧/FZFS-许可.pdf", false],
    ["FZFS.txt", false],
  ])("are licensed by what lies beside them and begins like them: %s is %p", async (name, isOne) => {
    const own = { 仿宋: "fonts/FZFS.otf" };
    const files = new Map([
      ["templates/fonts/FZFS.otf", shipped.get("templates/fonts/FandolFang-Regular.otf") ?? bytesOf("")],
    ]);
    const rows = await found({ own, office: { files }, beside: [name] });
    expect(rows[1]?.startsWith("好")).toBe(isOne);
  });
});
