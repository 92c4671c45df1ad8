import { digestOf } from "../../model/digest.ts";
import type { InputFile } from "../../model/input-file.ts";
import { isWhole } from "../../model/input-file.ts";
import type { Retire } from "../../save.ts";
import { formerFolder, moveFile } from "../../save.ts";
import type { World } from "../../world.ts";
import { readFormerOutput } from "./former-output.ts";
import { editedFolder } from "./output-names.ts";

/** Bytes of a name, without its ending, that leave room for what stands behind it: systems take 255 in all. */
const longestStem = 200;

const shortened = (stem: string): string => {
  let short = stem;
  while (Buffer.byteLength(short) > longestStem) short = Array.from(short).slice(0, -1).join("");
  return short;
};

/** 通报-1a2b3c4d.docx: a name of its own for what somebody made of 通报.docx. */
const copyName = ({ path, bytes }: InputFile): string => {
  const [, folders = "", stem = "", ending = ""] = /^(.*\/)?([^/]*?)(\.[^./]*)?$/u.exec(path) ?? [];
  return `${folders}${shortened(stem)}-${digestOf(bytes).slice(0, 8)}${ending}`;
};

/** So many names are told; a folder of forms has one for each unit. */
const mostNames = 5;

const namesOf = (files: readonly InputFile[]): string => {
  const names = files.slice(0, mostNames).map(({ path }) => path);
  return `${names.join("、")}${files.length > mostNames ? ` 等 ${files.length} 个文件` : ""}`;
};

/**
 * Keeps of a folder that gave up its place what no run has written: files of others stay where they were, and what
 * somebody has worked on goes to 改动稿 beside the folder, which is told. What the new folder has too is not kept twice.
 * `folder` is relative to the working folder.
 */
export const retireFormerOutput =
  (world: World, folder: string): Retire =>
  async () => {
    const { edited, foreign } = await readFormerOutput(world, formerFolder(folder));
    const now = new Map((await world.readInside(folder)).map((file) => [file.path.normalize("NFC"), file]));
    const isThere = (file: InputFile): boolean => {
      const own = now.get(file.path);
      return own !== undefined && [own, file].every(isWhole) && digestOf(own.bytes) === digestOf(file.bytes);
    };
    const keep = ({ path }: InputFile, name: string): Promise<void> =>
      moveFile(world.locate(`${formerFolder(folder)}/${path}`), world.locate(name));
    for (const file of foreign.filter(({ path }) => !now.has(path)))
      await keep(file, `${folder}/${file.path}`);
    const replaced = foreign.filter(({ path }) => now.has(path));
    const [worked, unlike] = [edited, replaced].map((files) => files.filter((file) => !isThere(file)));
    for (const file of [...(worked ?? []), ...(unlike ?? [])])
      await keep(file, `${editedFolder(folder)}/${copyName(file)}`);
    const place = `${editedFolder(folder)}/`;
    if (worked?.length)
      world.tell(`上次生成后有人改动过 ${namesOf(worked)}，现已重新生成；改动过的另存在 ${place}。`);
    if (unlike?.length)
      world.tell(
        `原有的 ${namesOf(unlike)} 与现在生成的不同（有人改动过，或者材料有了变化），原有的另存在 ${place}。`,
      );
  };
