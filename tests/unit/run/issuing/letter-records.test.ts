import { expect, test } from "@jest/globals";
import { letterRecords } from "../../../../src/run/issuing/letter-records.ts";

const paper = (unit: string, serial: number) => ({
  name: `督办函/${unit}`,
  kind: "督办函",
  unit,
  number: `平政督函〔2013〕${serial}号`,
  title: `关于加快推进${serial}号工作的督办函`,
  files: [],
});

test("a letter is entered with its own number, title and limit, whoever else got one", () => {
  const signedOn = { year: 2013, month: 7, day: 10 };
  const answerBy = { year: 2013, month: 7, day: 24 };
  const records = letterRecords({
    month: { year: 2013, month: 6 },
    signedOn,
    // One unit may get two of them.
    papers: [paper("市水利局", 8), paper("市环保局", 9), paper("市水利局", 10)],
    letters: [
      { task: 16, unit: "市水利局", month: 6, number: "平政督函〔2013〕8号", answerBy },
      { task: 41, unit: "市水利局", month: 6, number: "平政督函〔2013〕10号" },
    ],
  });
  const common = { kind: "督办函", month: "2013-06", unit: "市水利局", sentOn: signedOn };
  expect(records).toEqual([
    {
      ...common,
      task: 16,
      matter: "第16项，关于加快推进8号工作的督办函",
      number: "平政督函〔2013〕8号",
      answerBy,
    },
    { ...common, task: 41, matter: "第41项，关于加快推进10号工作的督办函", number: "平政督函〔2013〕10号" },
  ]);
});
