import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { makeFolder } from "../../make-folder.ts";
import { utf8 } from "../../model/text/utf8.ts";
import { saveFile } from "../../save.ts";
import type { World } from "../../world.ts";
import { firstFiles } from "../../write/registers/new-office.ts";
import { problemsText, showDiagnostics, showDone } from "../load/collected.ts";
import type { ReadTasks } from "./import-catalogue.ts";
import { readTasks, saveTasks } from "./import-catalogue.ts";
import { holding } from "../locked.ts";

export interface InitOptions {
  /** The working folder of an office, which may be there already. */
  readonly folder: string;
  /** Undefined where the year is that of the document. */
  readonly year?: number | undefined;
  /** A 任务分解 document that the year's lists are drafted from. */
  readonly from?: string | undefined;
  /** The first of the responsible units leads where a task of the document names no lead. */
  readonly firstLeads: boolean;
  /** Rows of the document that lists do not have yet are added to them. */
  readonly merge: boolean;
  readonly json: boolean;
}

interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Writes those files that are not there yet; `made` counts them, and `left` says whether any was there. */
const writeMissing = async (
  world: World,
  folder: string,
  files: readonly NewFile[],
): Promise<{ readonly made: number; readonly left: boolean }> => {
  let made = 0;
  for (const { path, bytes } of files) {
    const file = `${folder}/${path}`;
    if (await world.readFile(file)) continue;
    await saveFile(world.locate(file), bytes);
    made += 1;
  }
  return { made, left: made < files.length };
};

/** Shows problems and says that nothing was made. */
const refuse = (world: World, problems: readonly Diagnostic[], json: boolean): 1 => {
  showDiagnostics(world, problems, json);
  world.tell(`${problemsText(problems)}，未新建。`);
  return 1;
};

/** What an office's folder begins with. */
interface Beginning {
  readonly year: number;
  /** Templates and fonts. */
  readonly templates: readonly NewFile[];
  /** What the document says, where one was named. */
  readonly read: ReadTasks;
}

/** Makes the folder of an office. Only for who holds its lock and that of the year's folder in it. */
const beginOffice = async (
  world: World,
  { folder, merge, json }: InitOptions,
  { year, templates, read: { imported, problems } }: Beginning,
): Promise<0 | 1> => {
  showDiagnostics(world, problems, json);
  const first = firstFiles(year).map(({ path, text }) => ({ path, bytes: utf8(text) }));
  const { made, left } = await writeMissing(world, folder, [...first, ...templates]);
  await makeFolder(world.locate(`${folder}/output`));
  if (left) world.tell(`已有的文件没有改动。`);
  const saved =
    imported && (await saveTasks(world, imported, { folder: `${folder}/seeds/${year}`, year, merge }));
  const begun =
    made > 0
      ? `已在 ${folder}/ 建好工作文件夹：seeds/${year}/ 的固定资料${saved ? "待核、" : ""}待填，templates/ 是模板和字体，data/ 放各期材料。接下来怎样做，见 ${folder}/开始.txt。`
      : `${folder}/ 已经建好，没有新写文件。`;
  if (!saved) {
    showDone(world, begun, json);
    return 0;
  }
  world.tell(begun);
  showDone(world, `${saved.last}；${problemsText(problems)}。`, json);
  return saved.isKept ? 1 : 0;
};

/**
 * 新机关: makes a working folder with everything that a year begins with: 机关.yaml to be filled in, empty lists, the shipped
 * templates and fonts, a folder for the months; with `from` the lists are drafted from a 任务分解 document. What is there
 * already stays untouched. `shipped` is the folder of the templates that came with the program; exit code 1 where there are
 * none, where the document cannot be used or another run is at work there (then nothing is made), or where a list of tasks
 * is there that says otherwise.
 */
export const init = async (world: World, options: InitOptions, shipped: string): Promise<0 | 1> => {
  const { folder, from, firstLeads, json } = options;
  const templates = (await world.readInside(shipped)).map(({ path, bytes }) => ({
    path: `templates/${path}`,
    bytes,
  }));
  if (templates.length === 0) {
    const missing: Diagnostic = { code: "TXT-003", place: { file: shipped }, details: { file: shipped } };
    return refuse(world, [missing], json);
  }
  const read = from === undefined ? { problems: [] } : await readTasks(world, { file: from, firstLeads });
  if (from !== undefined && !read.imported) return refuse(world, read.problems, json);
  const year = options.year ?? read.imported?.year;
  if (year === undefined) {
    showDiagnostics(world, read.problems, json);
    world.tell("文件中没有年份，无法判断年度，请在文件夹后面写明年度，未新建。");
    return 1;
  }
  const folders = [folder, `${folder}/seeds/${year}`];
  return holding(world, { folders, purpose: "init", json }, () =>
    beginOffice(world, options, { year, templates, read }),
  );
};
