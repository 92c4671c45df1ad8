import { describe, expect, test } from "@jest/globals";
import { orElse, rowsOf, unlessRefused } from "../../../../src/run/doctor/examination.ts";
import { toldRows } from "../../../support/told-rows.ts";

const refused = Object.assign(new Error("no"), { code: "EACCES", path: "/通报/data/2013-06" });
const failing = (problem: unknown) => () => Promise.reject(problem);

const issuedNothing = () => Promise.resolve([{ kind: "nothingIssued", details: {} } as const]);

describe("a part that cannot be examined", () => {
  test("is a row that says what the disk refused", async () => {
    expect(toldRows(await rowsOf("模板", failing(refused)))).toEqual([
      "要改 没有查完：模板没有查完，/通报/data/2013-06 读不了：没有读写的权限 → 请在属性中给当前用户读写权限，或请管理员处理；在 Word、WPS 中打开着的，请先关闭",
    ]);
  });

  test.each([new TypeError("坏了"), "坏了"])(
    "is a row that says it is a bug of ours: %s",
    async (problem) => {
      expect(toldRows(await rowsOf("模板", failing(problem)))).toEqual([
        `要改 没有查完：模板没有查完，程序内部错误：${String(problem)} → 不是材料的问题，请把这一行原样发给开发人员`,
      ]);
    },
  );

  test("is one row where its folder cannot be looked into", async () => {
    const part = { what: "各期", path: "data" };
    expect(toldRows(await unlessRefused({ ...part, refusal: "failing" }, issuedNothing))).toEqual([
      "要改 没有查完：各期没有查完，data/ 读不了：磁盘或网络盘出错 → 请把整个文件夹复制到本机磁盘后再试",
    ]);
    expect(toldRows(await unlessRefused({ ...part, refusal: undefined }, issuedNothing))).toEqual([
      "好 印发：还没有登记印发的",
    ]);
    expect(await unlessRefused({ ...part, refusal: undefined }, failing(refused))).toHaveLength(1);
  });
});

describe("something that the disk may refuse", () => {
  test("is replaced then, and only then", async () => {
    expect(await orElse(() => Promise.resolve(1), 2)).toBe(1);
    expect(await orElse<number>(failing(refused), 2)).toBe(2);
    await expect(orElse<number>(failing(new TypeError("坏了")), 2)).rejects.toThrow("坏了");
  });
});
