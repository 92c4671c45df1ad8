import { basename } from "node:path";
import type { Settled } from "../save.ts";
import { settleFolder, unsettledIn } from "../save.ts";
import type { World } from "../world.ts";
import { retireFormerOutput } from "./print/retire-former.ts";

/** Folders below an output folder beside which a killed run has left something: months, and folders inside months. */
const unsettledBelow = async (world: World, output: string): Promise<readonly string[]> => {
  const months = (await unsettledIn(world.locate(output))).map((path) => `${output}/${basename(path)}`);
  const inside: string[] = [];
  for (const month of await world.foldersIn(output)) {
    const folder = `${output}/${month}`;
    inside.push(...(await unsettledIn(world.locate(folder))).map((path) => `${folder}/${basename(path)}`));
  }
  return [...months, ...inside.filter((path) => !/\.(?:part|new|old)\//u.test(path))];
};

const done: Readonly<Record<Settled, string>> = {
  finished: "新文件已经写全，现已换上",
  undone: "没有写全的已经清除，原有文件未动",
};

/** Whether a killed run has left something below an output folder. */
export const needsSettling = async (world: World, output: string): Promise<boolean> =>
  (await unsettledBelow(world, output)).length > 0;

/** Finishes or undoes what killed runs left below an output folder, and tells. Only for who holds its lock. */
export const settleOutput = async (world: World, output: string): Promise<void> => {
  for (const folder of await unsettledBelow(world, output)) {
    const settled = await settleFolder(world.locate(folder), retireFormerOutput(world, folder));
    if (settled) world.tell(`上次运行没有做完就中断了（${folder}/）：${done[settled]}。`);
  }
};
