import { describe, expect, test } from "@jest/globals";
import {
  checkDispatchNumbers,
  nextDispatchSerial,
} from "../../../../src/assess/registers/dispatch-numbers.ts";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import type { Dispatch } from "../../../../src/model/registers/dispatch.ts";
import { numberParts, numberText } from "../../../../src/model/registers/dispatch.ts";

const paper = (number: string, kind = "通报", note = ""): Dispatch => ({
  number,
  kind,
  month: "2013-06",
  unit: "",
  title: "",
  note,
});

const codesOf = (dispatches: readonly Dispatch[]): readonly string[] => {
  const found: Diagnostic[] = [];
  checkDispatchNumbers(dispatches, "data/发文登记.csv", (each) => found.push(each));
  return found.map(({ code, details }) =>
    "numbers" in details ? `${code} ${details.numbers.join(" ")}` : code,
  );
};

describe("checkDispatchNumbers", () => {
  test("finds nothing in series that run from 1 on, each by its code and year, in any order", () => {
    const numbers = ["平政督〔2013〕2号", "平政督〔2013〕1号", "平政督函〔2013〕1号", "平政督〔2014〕1号"];
    expect(codesOf(numbers.map((number) => paper(number)))).toEqual([]);
  });

  test("finds gaps at the beginning and between, not after the last", () => {
    expect(codesOf([paper("平政督〔2013〕2号"), paper("平政督〔2013〕5号")])).toEqual([
      "DSP-004 平政督〔2013〕1号 平政督〔2013〕3号 平政督〔2013〕4号",
    ]);
  });

  test("takes 空号 with a reason for an explanation", () => {
    const unused = paper("平政督〔2013〕1号", "空号", "撤回");
    expect(codesOf([unused, paper("平政督〔2013〕2号")])).toEqual([]);
    expect(codesOf([{ ...unused, note: "" }])).toEqual(["DSP-005"]);
  });

  test("finds every second use of a number, that of an unused one too", () => {
    const twice = [
      paper("平政督〔2013〕1号"),
      paper("平政督〔2013〕1号"),
      paper("平政督〔2013〕1号", "空号", "撤回"),
    ];
    expect(codesOf(twice)).toEqual(["DSP-003", "DSP-003"]);
  });
});

test("nextDispatchSerial counts in its own series", () => {
  const dispatches = ["平政督〔2013〕4号", "平政督函〔2013〕9号", "平政督〔2012〕31号"].map((each) =>
    paper(each),
  );
  expect(nextDispatchSerial(dispatches, "平政督", 2013)).toBe(5);
  expect(nextDispatchSerial(dispatches, "平政督", 2014)).toBe(1);
});

test.each(["平政督〔2013〕4号", "平政督[2013]4号", "平政督【2013】 04 号", "平政督（2013）4号"])(
  "numberParts reads %s",
  (written) => {
    const parts = numberParts(written);
    expect(parts && numberText(parts)).toBe("平政督〔2013〕4号");
  },
);

test.each(["4号", "〔2013〕4号", "平政督〔2013〕号", "平政督〔13〕4号", "平政督〔2013〕4", ""])(
  "numberParts finds no number in %j",
  (written) => {
    expect(numberParts(written)).toBeUndefined();
  },
);
