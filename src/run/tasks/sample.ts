import { canBeVisited, drawVisits } from "../../assess/visit-sample.ts";
import { catalogueOf } from "../../model/changes/catalogue-of.ts";
import { lastDayOf } from "../../model/calendar-date.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName } from "../../model/month.ts";
import { utf8 } from "../../model/text/utf8.ts";
import { saveFile } from "../../save.ts";
import type { World } from "../../world.ts";
import type { VisitList } from "../../write/reports/visit-list.ts";
import { visitCsv, visitSheet, visitText } from "../../write/reports/visit-list.ts";
import { writeXlsx } from "../../write/xlsx/write-xlsx.ts";
import {
  collectDiagnostics,
  problemsText,
  showDiagnostics,
  showDone,
  standingErrors,
} from "../load/collected.ts";
import type { Context } from "../load/context.ts";
import { loadCatalogue } from "../load/load-catalogue.ts";
import { loadCourse } from "../load/in-year/load-course.ts";
import { chosenMonth, monthsIn } from "../load/months.ts";
import type { Folders } from "../load/options.ts";
import { locked } from "../locked.ts";
import { visitsFolder } from "../print/output-names.ts";

export interface SampleOptions extends Folders {
  /** 2013-06; undefined means the newest month in the data folder. */
  readonly month?: string | undefined;
  /** How many tasks are drawn. */
  readonly count: number;
  /** What the draw is made with; undefined means the month's name. */
  readonly seed?: string | undefined;
  readonly json: boolean;
}

interface Drawn {
  readonly list: VisitList;
  readonly creator: string;
}

/** Draws from a month as it was issued, or while it is not by its files; undefined where it cannot be read (RUN-001). */
const drawn = async (context: Context<SampleOptions>, month: ReportingMonth): Promise<Drawn | undefined> => {
  const { world, options, report } = context;
  const loaded = await loadCatalogue(context, month.year);
  if (!loaded) return undefined;
  const known = await monthsIn(world, options.data);
  const months = known.filter((each) => each.year === month.year && each.month <= month.month);
  const course = await loadCourse(world, { data: options.data, year: loaded.catalogue, months });
  const last = course.at(-1);
  const facts = last?.month.month === month.month ? last.facts : undefined;
  if (!facts) {
    report({
      code: "RUN-001",
      place: { file: `${options.data}/${monthName(month)}` },
      details: { month: monthName(month) },
    });
    return undefined;
  }
  const seed = options.seed ?? monthName(month);
  const tasks = drawVisits({ facts, before: course.at(-2)?.facts }, { seed, count: options.count });
  const from = facts.tasks.filter(canBeVisited).length;
  return {
    list: { month, seed, drawn: tasks, from },
    creator: catalogueOf(loaded.catalogue, month).agency.signature,
  };
};

/** Writes a list that is not there yet: one that is may have been filled in. Returns what became of each file. */
const placed = async (world: World, output: string, { list, creator }: Drawn): Promise<readonly string[]> => {
  const created = lastDayOf(list.month.year, list.month.month);
  const path = `${visitsFolder(output, list.month)}/抽查清单-${list.seed}-${list.drawn.length}项`;
  const files = [
    [
      `${path}.xlsx`,
      await writeXlsx({ title: "抽查清单", sheets: [visitSheet(list)] }, { creator, created }),
    ],
    [`${path}.csv`, utf8(visitCsv(list))],
  ] as const;
  const told: string[] = [];
  for (const [file, bytes] of files) {
    const isThere = (await world.readFile(file)) !== undefined;
    if (!isThere) await saveFile(world.locate(file), bytes);
    told.push(isThere ? `${file}（已有，没有动）` : file);
  }
  return told;
};

const sampleMonth = async (world: World, options: SampleOptions): Promise<0 | 1> => {
  const { report, diagnostics } = collectDiagnostics();
  const context = { world, options, report };
  const month = await chosenMonth(context);
  const found = month && (await drawn(context, month));
  const problems = diagnostics();
  if (!found || standingErrors(problems) > 0) {
    showDiagnostics(world, problems, options.json);
    world.tell(`${problemsText(problems)}，没有抽查。`);
    return 1;
  }
  const files = await placed(world, options.output, found);
  const lines = [
    ...visitText(found.list),
    `清单：${files.join("、")}；核查结果与报送不一致的，把任务序号、核定状态、理由抄入 ${options.data}/${monthName(found.list.month)}/核定.csv，再生成。`,
  ];
  showDiagnostics(world, problems, options.json);
  for (const line of lines) showDone(world, line, options.json);
  return 0;
};

/**
 * 抽查: draws tasks of a month for visits and writes the list of them, in XLSX and CSV, beside what was generated. The same
 * seed draws the same tasks of the same month. Returns the exit code: 0 done, 1 problems in the input, or another run at work.
 */
export const sample = (world: World, options: SampleOptions): Promise<0 | 1> =>
  locked(world, { output: options.output, purpose: "sample", json: options.json }, () =>
    sampleMonth(world, options),
  );
