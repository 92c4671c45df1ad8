import { expect, test } from "@jest/globals";
import type { InputFile } from "../../../../src/model/input-file.ts";
import { readingOnce } from "../../../../src/run/print/reading-once.ts";
import type { World } from "../../../../src/world.ts";

test("reads a folder once, and gives what it held then to whoever asks again", async () => {
  const asked: string[] = [];
  const readFolder = (folder: string): Promise<readonly InputFile[]> => {
    asked.push(folder);
    return Promise.resolve([{ path: `${folder}/${asked.length}.csv`, bytes: new Uint8Array() }]);
  };
  const world = readingOnce({ readFolder } as World);
  const pathsIn = async (folder: string) => (await world.readFolder(folder)).map(({ path }) => path);
  expect(await Promise.all([pathsIn("data/2013-03"), pathsIn("data/2013-03")])).toEqual([
    ["data/2013-03/1.csv"],
    ["data/2013-03/1.csv"],
  ]);
  expect(await pathsIn("seeds/2013")).toEqual(["seeds/2013/2.csv"]);
  expect(await pathsIn("data/2013-03")).toEqual(["data/2013-03/1.csv"]);
  expect(asked).toEqual(["data/2013-03", "seeds/2013"]);
});
