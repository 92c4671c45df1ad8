import { makeFolder, saveFile } from "../save.ts";
import type { World } from "../world.ts";
import { firstFiles } from "../write/registers/new-office.ts";
import { collectDiagnostics, problemsText, showDiagnostics, showDone } from "./load/collected.ts";

export interface InitOptions {
  /** The working folder of an office, which may be there already. */
  readonly folder: string;
  readonly year: number;
  readonly json: boolean;
}

interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * 新机关: makes a working folder with everything that a year begins with: 机关.yaml to be filled in, empty lists, the shipped
 * templates and fonts, a folder for the months. What is there already stays untouched. `shipped` is the folder of the
 * templates that came with the program; exit code 1 where there are none.
 */
export const init = async (
  world: World,
  { folder, year, json }: InitOptions,
  shipped: string,
): Promise<0 | 1> => {
  const collected = collectDiagnostics();
  const templates = (await world.readInside(shipped)).map(({ path, bytes }) => ({
    path: `templates/${path}`,
    bytes,
  }));
  if (templates.length === 0)
    collected.report({ code: "TXT-003", place: { file: shipped }, details: { file: shipped } });
  const problems = collected.diagnostics();
  showDiagnostics(world, problems, json);
  if (problems.length > 0) {
    world.tell(`${problemsText(problems)}，未新建。`);
    return 1;
  }
  const first = firstFiles(year).map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }));
  const made: string[] = [];
  const left: string[] = [];
  for (const { path, bytes } of [...first, ...templates] satisfies readonly NewFile[]) {
    const file = `${folder}/${path}`;
    if (await world.readFile(file)) left.push(file);
    else {
      await saveFile(world.locate(file), bytes);
      made.push(file);
    }
  }
  await makeFolder(world.locate(`${folder}/output`));
  if (left.length > 0) world.tell(`已有的文件没有改动。`);
  showDone(
    world,
    made.length > 0
      ? `已在 ${folder}/ 建好工作文件夹：seeds/${year}/ 的固定资料待填，templates/ 是模板和字体，data/ 放各期材料。接下来怎样做，见 ${folder}/开始.txt。`
      : `${folder}/ 已经建好，没有新写文件。`,
    json,
  );
  return 0;
};
