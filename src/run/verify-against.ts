import { severityOf } from "../diagnostics/diagnostic.ts";
import { diagnosticJson } from "../diagnostics/format.ts";
import type { InputFile } from "../model/input-file.ts";
import { parseMonth } from "../model/month.ts";
import { readManifest } from "../read/month/manifest.ts";
import { reportUnreadable } from "../read/text/decode.ts";
import { differencesBetween } from "../verify/against/differences-between.ts";
import { readSaid } from "../verify/read-said.ts";
import type { SaidText } from "../verify/said-text.ts";
import type { TextDifference } from "../verify/against/text-differences.ts";
import type { World } from "../world.ts";
import { type Collected, collectDiagnostics, problemsText, showDiagnostics } from "./load/collected.ts";
import { paperSaid } from "./issuing/paper-said.ts";
import { manifestName } from "./print/output-names.ts";

interface AgainstOptions {
  /** PDF, OFD or DOCX files. */
  readonly targets: readonly string[];
  /** The file that they are held against, or the month among whose papers they belong. */
  readonly against: string;
  /** Where the months' papers are. */
  readonly output: string;
  readonly json: boolean;
}

/** One file beside another. */
interface Comparison {
  readonly file: string;
  readonly against: string;
  readonly characters: number;
  readonly differences: readonly TextDifference[];
}

const readable = async (
  world: World,
  path: string,
  { report }: Collected,
): Promise<InputFile | undefined> => {
  const file = await world.readFile(path);
  if (!file) report({ code: "TXT-003", place: { file: path }, details: { file: path } });
  else reportUnreadable([file], report);
  return file?.unreadable === undefined ? file : undefined;
};

/** The file of a month that a document is a copy of; the PDF where there is one, since nobody edits it. */
const fileOfMonth = async (
  world: World,
  { against, output }: AgainstOptions,
  { file, said }: { readonly file: string; readonly said: SaidText },
  collected: Collected,
): Promise<InputFile | undefined> => {
  const folder = `${output}/${against}`;
  const manifestFile = await world.readFile(`${folder}/${manifestName}`);
  const manifest = manifestFile && readManifest(manifestFile);
  if (!manifest) {
    collected.report({ code: "VFY-004", place: { file: `${folder}/${manifestName}` }, details: {} });
    return undefined;
  }
  const paper = paperSaid(said, manifest.documents);
  const [path] = paper?.files.toSorted().toReversed() ?? [];
  if (path !== undefined) return readable(world, `${folder}/${path}`, collected);
  collected.report({ code: "VFY-013", place: { file }, details: { month: against, title: said.title } });
  return undefined;
};

const compare = async (
  world: World,
  path: string,
  options: AgainstOptions,
  collected: Collected,
): Promise<Comparison | undefined> => {
  const file = await readable(world, path, collected);
  const said = file && (await readSaid(file, collected.report));
  if (!file || !said) return undefined;
  const other = parseMonth(options.against)
    ? await fileOfMonth(world, options, { file: file.path, said }, collected)
    : await readable(world, options.against, collected);
  const there = other && (await readSaid(other, collected.report));
  if (!other || !there) return undefined;
  const differences = differencesBetween(said, there);
  for (const each of differences) {
    collected.report({
      code: "VFY-011",
      place: { file: file.path },
      details: { ...each, against: other.path },
    });
  }
  const characters = said.text.length + said.tables.length + said.imprint.length;
  return { file: file.path, against: other.path, characters, differences };
};

const resultText = ({ file, against, characters, differences }: Comparison): string =>
  `${file} 与 ${against}：${differences.length === 0 ? `文字一致，${characters} 个字` : `文字有 ${differences.length} 处不同`}`;

/**
 * 文字核对: whether files say what another says, whatever program wrote them; page numbers, running heads and the ends of
 * lines are no part of it. Exit code 1 when one says something else or cannot be read.
 */
export const verifyAgainst = async (world: World, options: AgainstOptions): Promise<0 | 1> => {
  const collected = collectDiagnostics();
  const comparisons: Comparison[] = [];
  for (const [index, target] of options.targets.entries()) {
    world.showProgress(`正在核对 ${index}/${options.targets.length}`);
    const comparison = await compare(world, target, options, collected);
    if (comparison) comparisons.push(comparison);
  }
  world.showProgress("");
  const diagnostics = collected.diagnostics();
  if (options.json) {
    const problems = diagnostics.map(diagnosticJson);
    world.print(JSON.stringify({ comparisons, problems }, undefined, 2));
  } else {
    for (const comparison of comparisons) world.print(resultText(comparison));
    showDiagnostics(world, diagnostics, false);
  }
  const differing = comparisons.filter(({ differences }) => differences.length > 0).length;
  const verdict =
    comparisons.length === 0
      ? "没有文件可以对照"
      : `已核对 ${comparisons.length} 份文件的文字，${differing === 0 ? "没有不同" : `${differing} 份有不同`}`;
  world.tell(`${verdict}；${problemsText(diagnostics)}。`);
  return diagnostics.some((each) => severityOf(each) === "error") ? 1 : 0;
};
