import type { MonthAssessment } from "../../model/assessment.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { CourseMonth } from "../../model/output/course-month.ts";
import type { OfficialDocument } from "../../model/papers/document.ts";
import { utf8 } from "../../model/text/utf8.ts";
import type { OutputFile } from "../../save.ts";
import { overviewHtml } from "../../write/html/overview.ts";
import type { Context } from "../load/context.ts";
import { courseTo } from "../load/in-year/load-course.ts";
import { loadCatalogue } from "../load/load-catalogue.ts";
import { loadTemplate } from "../load/load-template.ts";
import type { GenerateOptions } from "../load/options.ts";
import { overviewNames } from "../print/output-names.ts";
import { documentsOf, papers } from "./papers.ts";
import type { PreparedMonth } from "./prepare-month.ts";
import { toldSources } from "./told/told-sources.ts";

/** A month without whom its tasks answer to. */
const withoutLeaders = (assessment: MonthAssessment): MonthAssessment => ({
  ...assessment,
  tasks: assessment.tasks.map((assessed) => {
    const { supervisingLeader: _supervising, responsibleLeader: _responsible, ...task } = assessed.task;
    return { ...assessed, task };
  }),
});

/** The 通报 as it is printed where no task has a leader. */
const noticeWithoutLeaders = async (
  context: Context<GenerateOptions>,
  { facts }: PreparedMonth,
): Promise<OfficialDocument | undefined> => {
  const { template: file, names, due } = papers.通报;
  const { templates, draft } = context.options;
  const template = await loadTemplate(context, `${templates}/${file}`, names);
  const [notice] = due({ ...facts, assessment: withoutLeaders(facts.assessment) });
  return notice && template?.(notice.view(), draft, context.report);
};

/** The course of the year, which is told with the charts already where the 通报 has any. */
const courseOf = async (
  { world, options }: Context<GenerateOptions>,
  { month, facts }: PreparedMonth,
): Promise<readonly CourseMonth[]> => {
  if (facts.course) return facts.course;
  const year = await loadCatalogue({ world, options, report: () => undefined }, month.year);
  const { catalogue, assessment } = facts;
  return year
    ? courseTo(world, { data: options.data, year: year.catalogue, catalogue, assessment })
    : [{ month, facts: assessment, errors: 0 }];
};

/** Whom the office and its units name, with their telephones. */
const personsOf = (
  { tasks, agency }: Pick<Catalogue, "tasks" | "agency">,
  { loaded }: PreparedMonth,
): readonly string[] => [
  ...tasks.flatMap((task) => [task.supervisingLeader ?? "", task.responsibleLeader ?? ""]),
  agency.contactPerson ?? "",
  agency.contactPhone ?? "",
  ...loaded.submissions.submissions.flatMap(({ contacts = [] }) => contacts),
];

/** Whether the 通报 is classified: then nothing of it is for the public. */
const isSecret = ({ head }: OfficialDocument): boolean => head.type !== "basis" && head.secrecy !== undefined;

const file = (path: string, text: string): OutputFile => ({ path, bytes: utf8(text) });

/** 总览.html where it is asked for, and the one for the public; that of a classified 通报 is not written, which is told. */
export const overviewFiles = async (
  context: Context<GenerateOptions>,
  prepared: PreparedMonth,
): Promise<readonly OutputFile[]> => {
  const { options, world } = context;
  const [notice] = documentsOf(prepared.documents, "通报");
  if (!notice || !(options.overview || options.public)) return [];
  const { facts, loaded } = prepared;
  const common = {
    assessment: facts.assessment,
    receipts: loaded.submissions.receipts,
    supervised: facts.supervised ?? [],
    told: toldSources(facts.assessment, facts.catalogue.agency),
    course: await courseOf(context, prepared),
    persons: personsOf(facts.catalogue, prepared),
  };
  const full = options.overview
    ? [file(overviewNames.full, overviewHtml({ ...common, notice: notice.document, isPublic: false }))]
    : [];
  if (!options.public) return full;
  if (isSecret(notice.document)) {
    world.tell("通报标有密级，没有写公开版的总览。");
    return full;
  }
  const bare = await noticeWithoutLeaders(context, prepared);
  if (!bare) return full;
  return [...full, file(overviewNames.public, overviewHtml({ ...common, notice: bare, isPublic: true }))];
};
