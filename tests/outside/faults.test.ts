import { afterEach, describe, expect, test } from "@jest/globals";
import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Ended, Office } from "../support/hostile/faults.ts";
import {
  brokenIn,
  drawing,
  filesBelow,
  handOver,
  leftIn,
  makeOffice,
  rounds,
  seed,
} from "../support/hostile/faults.ts";

/* The pool of faults: runs killed at any moment, two at once, a full disk, no rights; the built program in a folder of its
   own. Whatever happens, a month is wholly old or wholly new, nothing of others is lost, and the next run cleans up. */

/** In milliseconds: a machine with other work takes its time. */
const patience = rounds * 60_000;
const generate = ["generate", "2013-03", "--formats", "docx"];
const someUnits = [...generate, "--units", "市科技局,叶县政府"];
const month = "2013-03";
const signed = "单位/签收单.txt";
let office: Office;

afterEach(() => office.close());

const pause = (milliseconds: number): Promise<void> =>
  new Promise((settle) => void setTimeout(settle, milliseconds));

const expectNoBug = ({ told }: Ended): void => expect(told).not.toMatch(/程序内部错误|^\s+at /mu);

/** Another date makes every paper another one. */
const changeDate = (round: number): void => {
  const path = join(office.folder, "data", month, "期次.yaml");
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replace(/印发日期: .*/u, `印发日期: 2013-05-${10 + (round % 20)}`));
};

/** A printed month with a file of the clerk's own; how long a run takes, in milliseconds. */
const printMonth = (): number => {
  const begun = Date.now();
  expect(office.run(...generate)).toMatchObject({ code: 0 });
  const taken = Date.now() - begun;
  writeFileSync(join(office.output, month, signed), "签收");
  handOver(join(office.output, month));
  return taken;
};

const expectWhole = (where: object): void => {
  expect({ seed, ...where, broken: brokenIn(join(office.output, month), [signed]) }).toEqual({
    seed,
    ...where,
    broken: [],
  });
};

/** Starts a command and kills it: at any moment of it, or just after it has begun to change the folder. */
const killed = async (
  words: readonly string[],
  draw: (below: number) => number,
  taken: number,
): Promise<void> => {
  const { child, ended } = office.start(...words);
  if (draw(2) === 0) await pause(draw(taken));
  else {
    const part = join(office.output, `${month}.part`);
    while (child.exitCode === null && !existsSync(part)) await pause(1);
    await pause(draw(40));
  }
  child.kill("SIGKILL");
  await ended;
};

test.each([
  ["generate", generate, false],
  ["generate --units", someUnits, false],
  ["generate into another file system", generate, true],
])(
  "%s, killed at any moment, leaves a whole month, and the next run cleans up",
  async (kind, words, elsewhere) => {
    office = makeOffice({ elsewhere });
    const draw = drawing(kind);
    const taken = printMonth();
    for (let round = 0; round < rounds; round += 1) {
      changeDate(round);
      await killed(words, draw, taken);
      const left = leftIn(office.output).filter((path) => !path.includes(".lock"));
      const next = [
        ["status", "2013"],
        ["history", "2"],
        ["check", month],
        someUnits,
        ["verify", join("output", month, "通报.docx")],
      ][draw(5)];
      const { code, told } = office.run(...(next ?? []));
      const asked = { round, next: next?.[0], left };
      const isTold = left.length === 0 || told.includes("上次运行没有做完就中断了");
      expect({ seed, ...asked, code, told, isTold }).toEqual({ seed, ...asked, code: 0, told, isTold: true });
      expectWhole(asked);
    }
    expect(office.run(...generate)).toMatchObject({ code: 0 });
    expectWhole({ round: "last" });
    expect(leftIn(office.output)).toEqual([]);
  },
  patience,
);

const registers = ["data/发文登记.csv", "data/2013-03/印发.json"];
const registered = (): readonly string[] =>
  registers.map((path) => {
    const file = join(office.folder, path);
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  });

test(
  "issue, killed at any moment, leaves each register old or new, and the next one does the rest",
  async () => {
    office = makeOffice();
    const draw = drawing("issue");
    printMonth();
    const before = registered();
    const begun = Date.now();
    expect(office.run("issue", month)).toMatchObject({ code: 0 });
    const taken = Date.now() - begun;
    const after = registered();
    expect(after.every((text) => text !== "")).toBe(true);
    for (let round = 0; round < rounds; round += 1) {
      for (const path of registers) rmSync(join(office.folder, path));
      const { child, ended } = office.start("issue", month);
      await pause(draw(taken));
      child.kill("SIGKILL");
      await ended;
      const left = registered().filter((text, index) => text !== before[index] && text !== after[index]);
      expect({ seed, round, left }).toEqual({ seed, round, left: [] });
      const again = office.run("issue", month);
      expect({ seed, round, ...again }).toMatchObject({ seed, round, code: 0 });
      expect(registered()).toEqual(after);
      expect(leftIn(join(office.folder, "data"))).toEqual([]);
    }
    expectWhole({ round: "last" });
  },
  patience,
);

test(
  "two runs at once: each does its work or says who is at work, and the month is whole",
  async () => {
    office = makeOffice();
    const draw = drawing("two");
    const taken = printMonth();
    const commands = [generate, someUnits, [...generate, "--draft"], ["status", "2013"], ["check", month]];
    for (let round = 0; round < rounds; round += 1) {
      changeDate(round);
      const first = office.start(...generate);
      await pause(draw(taken));
      const second = office.start(...(commands[draw(commands.length)] ?? []));
      const both = await Promise.all([first.ended, second.ended]);
      both.forEach(expectNoBug);
      expect({ seed, round, codes: both.map(({ code }) => code) }).toEqual({
        seed,
        round,
        codes: both.map(({ told }) => (told.includes("RUN-010") ? 1 : 0)),
      });
      expectWhole({ round });
      expect(leftIn(office.output)).toEqual([]);
    }
  },
  patience,
);

/** Runs a command in a world that refuses something, and looks what it left. */
const refused = (words: readonly string[], run: () => Ended, where: object): void => {
  const before = filesBelow(office.output);
  const ended = run();
  expectNoBug(ended);
  expect({ seed, ...where, code: ended.code, told: ended.told }).toEqual({
    seed,
    ...where,
    code: ended.told.includes("  错误 ") ? 1 : 0,
    told: ended.told,
  });
  expect(leftIn(office.output)).toEqual([]);
  if (ended.code === 0 && words[0] === "generate") return expectWhole(where);
  // Why a run stopped is written down beside what it leaves as it was.
  const after = Object.entries(filesBelow(office.output)).filter(([path]) => !path.includes("-校核"));
  expect({ seed, ...where, after: Object.fromEntries(after) }).toEqual({
    seed,
    ...where,
    after: Object.fromEntries(Object.entries(before).filter(([path]) => !path.includes("-校核"))),
  });
};

describe("a world that refuses", () => {
  test(
    "room on the disk, for files longer than any number of blocks",
    () => {
      office = makeOffice();
      const draw = drawing("full");
      printMonth();
      for (let round = 0; round < rounds; round += 1) {
        changeDate(round);
        const words = [generate, someUnits, ["issue", month]][draw(3)] ?? [];
        const blocks = draw(80);
        const before = registered();
        refused(words, () => office.runWithin(blocks, ...words), { round, blocks, words });
        if (words[0] !== "issue") continue;
        for (const [index, text] of registered().entries())
          if (!text.endsWith("\n") && text !== "") throw new Error(`half: ${registers[index]} ${seed}`);
        expect(leftIn(join(office.folder, "data"))).toEqual([]);
        for (const [index, path] of registers.entries())
          if (before[index] === "") rmSync(join(office.folder, path), { force: true });
      }
    },
    patience,
  );

  test(
    "any one file or folder",
    () => {
      office = makeOffice();
      const draw = drawing("rights");
      printMonth();
      const places = (): readonly string[] =>
        ["data", "output"].flatMap((top) => [
          top,
          ...Object.keys(filesBelow(join(office.folder, top))).flatMap((path) => [
            join(top, path),
            join(top, path, ".."),
          ]),
        ]);
      for (let round = 0; round < rounds; round += 1) {
        changeDate(round);
        // Papers of units that a run does not name are gone after it.
        const all = places();
        const place = join(office.folder, all[draw(all.length)] ?? "data");
        const mode = statSync(place).mode;
        chmodSync(place, [0o000, 0o555, 0o444][draw(3)] ?? 0);
        try {
          const { code, told } = office.run(...someUnits);
          expect({ seed, round, place, code, told }).toMatchObject({
            code: told.includes("  错误 ") ? 1 : 0,
            told: expect.not.stringMatching(/程序内部错误|^\s+at /mu),
          });
        } finally {
          if (existsSync(place)) chmodSync(place, mode);
        }
        expectWhole({ round, place });
        expect(leftIn(office.output)).toEqual([]);
      }
    },
    patience,
  );
});
