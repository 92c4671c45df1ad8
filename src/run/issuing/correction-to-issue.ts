import type { Correction, CorrectedFigure } from "../../model/output/correction.ts";
import type { IssuedMonth, IssuedPaper, IssuedTask } from "../../model/output/issued-month.ts";
import { catalogueOf } from "../../model/changes/catalogue-of.ts";
import { monthName } from "../../model/month.ts";
import type { Manifest } from "../../model/output/manifest.ts";
import type { Context } from "../load/context.ts";
import type { LoadedCatalogue } from "../load/load-catalogue.ts";
import { loadCatalogue } from "../load/load-catalogue.ts";
import type { LoadedMonth } from "../load/in-year/load-month.ts";
import type { IssueOptions } from "../load/options.ts";
import { ofKind } from "../papers/of-kind.ts";
import { readFormerOutput } from "../print/former-output.ts";
import { correctionFolder } from "../print/output-names.ts";
import { brokenAmong } from "./broken-among.ts";
import type { IssuedFiles } from "./issued-files.ts";
import { monthCorrection } from "./month-correction.ts";
import { printedFacts } from "./printed-facts.ts";
import { printedMonth } from "./printed-month.ts";

/** The issued papers with those of a correction in the place of the ones they stand for. */
const standingPapers = (
  issued: readonly IssuedPaper[],
  fresh: readonly IssuedPaper[],
): readonly IssuedPaper[] => {
  const byName = new Map(fresh.map((paper) => [paper.name, paper]));
  const kept = issued.map((paper) => byName.get(paper.name) ?? paper);
  const known = new Set(issued.map(({ name }) => name));
  return [...kept, ...fresh.filter(({ name }) => !known.has(name))];
};

/** Whether a figure is of the task itself, its grade or its run of months. */
const isOfTask = ({ indicator, item }: CorrectedFigure): boolean =>
  indicator === undefined && item !== "评价依据";

/** A task with the number of what corrected it: itself, and each of its indicators; an earlier one stays where this one changed nothing. */
const marked = (
  task: IssuedTask,
  before: IssuedTask | undefined,
  { number, figures }: Pick<Correction, "number" | "figures">,
): IssuedTask => {
  const own = figures.filter((figure) => figure.task === task.task.number);
  const mark = (isCorrected: boolean, former: string | undefined) => {
    const correctedBy = isCorrected ? number : former;
    return correctedBy === undefined ? {} : { correctedBy };
  };
  return {
    ...task,
    ...mark(own.some(isOfTask), before?.correctedBy),
    indicators: task.indicators.map((each) => {
      const { name } = each.indicator;
      const former = before?.indicators.find(({ indicator }) => indicator.name === name);
      return {
        ...each,
        ...mark(
          own.some(({ indicator }) => indicator === name),
          former?.correctedBy,
        ),
      };
    }),
  };
};

/** A month as a correction leaves it. */
const corrected = (
  issued: IssuedMonth,
  { assessment }: Pick<LoadedMonth, "assessment">,
  correction: Correction,
): IssuedMonth => ({
  ...assessment,
  version: issued.version,
  number: issued.number,
  signedOn: issued.signedOn,
  printedOn: issued.printedOn,
  letters: issued.letters,
  ...(issued.lettersElsewhere && { lettersElsewhere: issued.lettersElsewhere }),
  ...(issued.signed && { signed: issued.signed }),
  papers: standingPapers(issued.papers, correction.papers),
  tasks: assessment.tasks.map((task) =>
    marked(
      task,
      issued.tasks.find((each) => each.task.number === task.task.number),
      correction,
    ),
  ),
  corrections: [...(issued.corrections ?? []), correction],
});

/** The days of a 更正通报 by what 期次.yaml says, which was checked before it was printed. */
const daysOf = ({ submissions: { issue } }: LoadedMonth): Pick<Correction, "signedOn" | "printedOn"> => {
  const { signedOn = issue.signedOn, printedOn = signedOn } = issue.correction ?? {};
  return { signedOn, printedOn };
};

/** What is corrected, worked out once more from the files that it was printed from. */
const foundAgain = async (
  context: Context<IssueOptions>,
  issued: IssuedMonth,
  printed: { readonly year: LoadedCatalogue; readonly manifest: Manifest },
): Promise<{ readonly loaded: LoadedMonth; readonly figures: readonly CorrectedFigure[] } | undefined> => {
  const loaded = await printedFacts(context, { month: issued.month, ...printed });
  // What else is to be looked at was told when it was printed.
  const quietly = { ...context, report: () => undefined };
  const catalogue = catalogueOf(printed.year.catalogue, issued.month);
  const figures = loaded && monthCorrection(quietly, { issued, catalogue, loaded });
  return figures && { loaded, figures };
};

/**
 * A month as the correction that was printed of it leaves it; undefined where that must not be issued, which is reported: a draft, files that were worked on, what it rests on changed, against the
 * standard (ISD-003, ISD-006 to ISD-008).
 */
export const correctionToIssue = async (
  context: Context<IssueOptions>,
  issued: IssuedMonth,
  { folder: archive, files }: IssuedFiles,
): Promise<IssuedMonth | undefined> => {
  const { world, options, report } = context;
  const folder = correctionFolder(options.output, issued.month);
  const output = await readFormerOutput(world, folder);
  const year = await loadCatalogue(context, issued.month.year);
  if (!year || !output.manifest) return undefined;
  const { agency } = year.catalogue;
  const terms = { month: monthName(issued.month), folder, agency, isReplaced: false };
  const printed = printedMonth(output, terms, report);
  if (!printed) return undefined;
  const { papers, manifest } = printed;
  const paths = papers.flatMap((paper) => paper.files.map(({ path }) => path));
  const broken = await brokenAmong(
    context,
    paths
      .flatMap((path) => output.intact.get(path) ?? [])
      .map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes })),
  );
  if (broken.length > 0)
    report({ code: "ISD-007", place: { file: folder }, details: { files: broken, count: broken.length } });
  const again = await foundAgain(context, issued, { year, manifest });
  const number = papers.find(ofKind("更正通报"))?.number;
  if (!again || number === undefined) return undefined;
  const replaced = new Set(papers.flatMap((paper) => paper.files.map(({ path }) => path)));
  return corrected(issued, again.loaded, {
    number,
    ...daysOf(again.loaded),
    reason: manifest.options.correction ?? "",
    figures: again.figures,
    papers,
    replaced: { folder: archive, files: files.filter(({ path }) => replaced.has(path)) },
  });
};
