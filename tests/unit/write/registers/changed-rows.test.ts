import { expect, test } from "@jest/globals";
import { withChangedCells, withoutRow } from "../../../../src/write/registers/changed-rows.ts";

const register = {
  text: '序号,状态,理由,本局\r\n61, 推进缓慢 ,"规模调整, 待“批”\r\n""等, 待""",甲\r\n="71",已完成,x\r\n𠮷1,,,,\r\n',
  delimiter: ",",
};
const [second, third, fourth] = [2, 4, 5].map((line) => ({ line, column: 1 }));
const row = (at: typeof second) => at ?? { line: 1, column: 1 };

test("a cell says something else, with or without quotes, and its neighbours stay as they are written", () => {
  expect(withChangedCells(register, row(second), [{ field: 3, text: "已批" }])).toBe(
    register.text.replace(/"规模[\s\S]*?"""/u, "已批"),
  );
  expect(withChangedCells(register, row(second), [{ field: 2, text: "a,b" }])).toBe(
    register.text.replace(" 推进缓慢 ", '"a,b"'),
  );
  expect(withChangedCells(register, row(second), [{ field: 4, text: '=1"' }])).toBe(
    register.text.replace("甲", `"'=1"""`),
  );
});

test("a cell behind the end of a short row gets its place", () => {
  expect(withChangedCells(register, row(third), [{ field: 5, text: "乙" }])).toBe(
    register.text.replace("已完成,x", "已完成,x,,乙"),
  );
  expect(
    withChangedCells({ text: "61", delimiter: ";" }, { line: 1, column: 1 }, [{ field: 2, text: "y" }]),
  ).toBe("61;y");
});

test("a row begins where the reader says, whatever stands before it and however wide its characters are", () => {
  expect(withChangedCells(register, { line: 5, column: 4 }, [{ field: 1, text: "z" }])).toBe(
    register.text.replace("𠮷1,,", "𠮷1,z,"),
  );
  expect(
    withChangedCells({ text: "a\t b\t\nc\t \t", delimiter: "\t" }, { line: 2, column: 1 }, [
      { field: 2, text: "d" },
    ]),
  ).toBe("a\t b\t\nc\td\t");
});

test("a row is taken out with the end of its line, be it the last one or one of several lines", () => {
  expect(withoutRow(register, row(second))).toBe(register.text.replace(/61[\s\S]*?甲\r\n/u, ""));
  expect(withoutRow(register, row(fourth))).toBe(register.text.replace("𠮷1,,,,\r\n", ""));
  expect(withoutRow({ text: "a\nb", delimiter: "," }, { line: 2, column: 1 })).toBe("a\n");
  expect(withoutRow({ text: "a\rb\rc", delimiter: "," }, { line: 2, column: 1 })).toBe("a\rc");
});

test("there is nothing to change behind the end", () => {
  expect(() => withoutRow(register, { line: 9, column: 1 })).toThrow("no line 9");
});
