import { workingDaysAfter } from "../../assess/reporting/deadline.ts";
import { announcedLetters } from "../../assess/escalation.ts";
import { lettersDue } from "../../assess/letters-due.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { catalogueOf } from "../../model/changes/catalogue-of.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName } from "../../model/month.ts";
import type { IssuedMonth, IssuedPaper, SignedFile } from "../../model/output/issued-month.ts";
import type { FormerLetter, LetterMatter } from "../../model/papers/supervision-letter.ts";
import { matterText } from "../../model/papers/supervision-letter.ts";
import type { OutputFile } from "../../save.ts";
import type { World } from "../../world.ts";
import type { Context } from "../load/context.ts";
import { loadCatalogue } from "../load/load-catalogue.ts";
import type { LoadedMonth } from "../load/in-year/load-month.ts";
import type { IssueOptions } from "../load/options.ts";
import { letterFileName } from "../papers/file-names.ts";
import { readFormerOutput } from "../print/former-output.ts";
import { monthFolder } from "../print/output-names.ts";
import { brokenAmong } from "./broken-among.ts";
import { printedFacts } from "./printed-facts.ts";
import { printedMonth } from "./printed-month.ts";
import { readSigned } from "./signed-file.ts";

/** The 督办函 that were printed with a month, by what they are about. */
export const lettersIn = (
  { agency, tasks }: Catalogue,
  { assessment, submissions }: Pick<LoadedMonth, "assessment" | "submissions">,
  papers: readonly Pick<IssuedPaper, "name" | "number">[],
): readonly FormerLetter[] =>
  lettersDue(assessment, agency.letterMonths).flatMap((due) => {
    const name = `督办函/${letterFileName(tasks, due)}`;
    const paper = papers.find((each) => each.name === name);
    if (!paper) return [];
    const { number } = paper;
    const letter = { task: due.assessed.task.number, unit: due.unit, month: assessment.month.month };
    const answerBy = workingDaysAfter(submissions.issue.signedOn, agency.letterDays);
    return [{ ...letter, ...(number !== undefined && { number }), answerBy }];
  });

/** What the letters are about of which the 通报 says that they go out and that were not printed with it. */
const unprintedLetters = (
  { assessment }: Pick<LoadedMonth, "assessment">,
  letters: readonly LetterMatter[],
): readonly LetterMatter[] =>
  announcedLetters(assessment)
    .filter(({ task, unit }) => !letters.some((letter) => letter.task === task && letter.unit === unit))
    .map(({ task, unit }) => ({ task, unit }));

/** Reports letters that the 通报 announces and that were not printed with it (ISD-011). */
export const reportUnprinted = (
  facts: Pick<LoadedMonth, "assessment">,
  letters: readonly LetterMatter[],
  folder: string,
  report: Report,
): void => {
  const matters = unprintedLetters(facts, letters).map(matterText);
  if (matters.length === 0) return;
  const { assessment } = facts;
  const details = { month: monthName(assessment.month), matters };
  report({ code: "ISD-011", place: { file: folder }, details });
};

/** The PDF that --file names in place of the printed 通报; what of it breaks the standard cannot be helped any more, and is told. */
const signedInstead = async (
  context: Context<IssueOptions>,
  printed: readonly OutputFile[],
): Promise<SignedFile | undefined> => {
  const { world, options, report } = context;
  const path = options.file;
  if (path === undefined) return undefined;
  const notice = printed.find((each) => each.path === "通报.pdf");
  const signed = await readSigned(world, { path, printed: notice }, report);
  const file = signed && (await world.readFile(path));
  const broken = file ? await brokenAmong(context, [file]) : [];
  if (broken.length > 0) world.tell(`${path} 有不符合 GB/T 9704“应”的条款，请运行 tongbao verify 查看。`);
  return signed;
};

/** Tells the clerk to register the letters that go out otherwise, for nobody else will. */
const tellElsewhere = (world: World, matters: readonly LetterMatter[]): void => {
  if (matters.length > 0)
    world.tell(
      `另外行文的督办函 ${matters.length} 件，发出后请自己登记在督办台账里：${matters.map(matterText).join("、")}。`,
    );
};

const otherProgram = "注意：生成这一期的是另一个版本的程序，登记的评价按现在的程序计算，请与印出的通报核对。";

/** What is to be written down of a printed month; undefined when it must not be issued, which is reported. */
export const monthToIssue = async (
  context: Context<IssueOptions>,
  month: ReportingMonth,
  version: string,
): Promise<IssuedMonth | undefined> => {
  const { world, options, report } = context;
  const folder = monthFolder(options.output, month);
  const year = await loadCatalogue(context, month.year);
  const output = await readFormerOutput(world, folder);
  if (!year) return undefined;
  const catalogue = catalogueOf(year.catalogue, month);
  const { agency } = catalogue;
  const terms = { month: monthName(month), folder, agency, isReplaced: options.file !== undefined };
  const printed = printedMonth(output, terms, report);
  if (!printed) return undefined;
  const { manifest, papers, number } = printed;
  const paths = papers.flatMap(({ files }) => files.map(({ path }) => path));
  const files = paths.flatMap((path) => output.intact.get(path) ?? []);
  const broken = await brokenAmong(
    context,
    files.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes })),
  );
  if (broken.length > 0)
    report({ code: "ISD-007", place: { file: folder }, details: { files: broken, count: broken.length } });
  const signed = await signedInstead(context, files);
  const facts = await printedFacts(context, { month, year, manifest });
  if (!facts) return undefined;
  if (manifest.program !== (await world.programDigest())) world.tell(otherProgram);
  const { signedOn, printedOn } = facts.submissions.issue;
  const letters = lettersIn(catalogue, facts, papers);
  const elsewhere = options.withoutLetters ? unprintedLetters(facts, letters) : [];
  if (options.withoutLetters) tellElsewhere(world, elsewhere);
  else reportUnprinted(facts, letters, folder, report);
  return {
    ...facts.assessment,
    version,
    number,
    signedOn,
    printedOn,
    papers,
    letters,
    ...(elsewhere.length > 0 && { lettersElsewhere: elsewhere }),
    ...(signed && { signed }),
  };
};
