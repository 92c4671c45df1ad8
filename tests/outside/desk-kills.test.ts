import { afterEach, expect, test } from "@jest/globals";
import { readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openBuiltDesk } from "../support/built-desk.ts";
import type { BuiltDesk } from "../support/built-desk.ts";
import type { Office } from "../support/hostile/faults.ts";
import { drawing, filesBelow, leftIn, makeOffice, rounds, seed } from "../support/hostile/faults.ts";

/* The desk of the built program, killed at any moment while the clerk changes the registers and receives files: what was
   answered as done is there, what is there is whole, and the next desk cleans up. */

const patience = rounds * 60_000;
const month = "/2013-03";
const data = (): string => join(office.folder, "data", "2013-03");
let office: Office;

afterEach(() => office.close());

/** What the clerk has done so far, as the page answered it, and what was under way when the desk was killed. */
interface Work {
  /** 理由 of the verdict on each task: the last that was answered, and the one that was sent after it. */
  readonly verdicts: Map<string, { readonly done: string; readonly sent: string }>;
  /** The files that were dropped, and those of them that were answered. */
  readonly dropped: Map<string, Buffer>;
  readonly received: Set<string>;
}

/** One change after the other, until the desk answers no more. */
const workOn = async (desk: BuiltDesk, work: Work, round: number, isOver: () => boolean): Promise<void> => {
  for (let step = 0; !isOver(); step += 1) {
    const task = String(1 + (step % 3));
    const sent = `第${round}轮第${step}次核查属实`;
    const done = work.verdicts.get(task)?.done ?? "";
    work.verdicts.set(task, { done, sent });
    const fields = { task, grade: "推进缓慢", reason: sent, owedBy: "" };
    if (await desk.send(`${month}/verdicts`, fields)) work.verdicts.set(task, { done: sent, sent });
    const name = `来文${round}-${step}.csv`;
    const bytes = Buffer.from(`任务序号,进展情况\n${`${step},推进\n`.repeat(30_000)}`);
    work.dropped.set(name, bytes);
    if (await desk.drop(`${month}/receive`, name, bytes)) work.received.add(name);
  }
};

/** What is half, lost or nobody's in the month's data. */
const faultsIn = (work: Work, before: Readonly<Record<string, string>>): readonly string[] => {
  const found: string[] = [];
  const files = readdirSync(join(data(), "报送")).filter((name) => !name.startsWith("."));
  for (const name of files) {
    const sent = work.dropped.get(name);
    if (sent ? !sent.equals(readFileSync(join(data(), "报送", name))) : before[`报送/${name}`] === undefined)
      found.push(`${name} is another`);
  }
  found.push(...[...work.received].filter((name) => !files.includes(name)).map((name) => `${name} is lost`));
  const now = filesBelow(data());
  for (const [name, digest] of Object.entries(before))
    if (now[name] !== digest) found.push(`${name} is changed`);
  const [head = "", ...rows] = readVerdicts();
  const fields = head.split(",").length;
  found.push(...rows.filter((row) => row.split(",").length !== fields).map((row) => `half: ${row}`));
  for (const [task, { done, sent }] of work.verdicts) {
    const reason = reasonOf(task);
    if (reason !== done && reason !== sent) found.push(`task ${task}: ${reason}, not ${done} or ${sent}`);
  }
  return found;
};

const readVerdicts = (): readonly string[] => {
  try {
    const text = readFileSync(join(data(), "核定.csv"), "utf8").replace(/^\uFEFF/u, "");
    return text.endsWith("\n") ? text.trimEnd().split(/\r?\n/u) : [text, "half"];
  } catch {
    return [];
  }
};

/** 理由 of the verdict on a task; nothing where there is none. */
const reasonOf = (task: string): string =>
  readVerdicts()
    .map((row) => row.split(","))
    .find(([number]) => number === task)?.[2] ?? "";

test(
  "the desk, killed at any moment, has what it answered as done, and nothing half",
  async () => {
    office = makeOffice();
    const draw = drawing("desk");
    const before = filesBelow(data());
    const work: Work = { verdicts: new Map(), dropped: new Map(), received: new Set() };
    for (let round = 0; round < rounds; round += 1) {
      const desk = await openBuiltDesk(office);
      // What was written and not answered any more stands all the same.
      for (const task of work.verdicts.keys()) {
        const done = reasonOf(task);
        work.verdicts.set(task, { done, sent: done });
      }
      let over = false;
      const working = workOn(desk, work, round, () => over);
      await new Promise((settle) => void setTimeout(settle, draw(2000)));
      over = true;
      const { told } = await desk.kill();
      await working;
      expect(told).not.toMatch(/程序内部错误|^\s+at /mu);
      expect({ seed, round, faults: faultsIn(work, before) }).toEqual({ seed, round, faults: [] });
      for (const name of work.dropped.keys()) rmSync(join(data(), "报送", name), { force: true });
      work.dropped.clear();
      work.received.clear();
    }
    const desk = await openBuiltDesk(office);
    const fields = { task: "1", grade: "已完成", reason: "核查属实", owedBy: "" };
    expect(await desk.send(`${month}/verdicts`, fields)).toBe(true);
    expect(await desk.drop(`${month}/receive`, "来文.csv", Buffer.from("任务序号\n1\n"))).toBe(true);
    expect(leftIn(join(office.folder, "data"))).toEqual([]);
    await desk.kill();
  },
  patience,
);
