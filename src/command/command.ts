import { Command, CommanderError, Option } from "commander";
import { withFolders } from "./folders.ts";
import { helpInChinese } from "./help.ts";
import { addDesk } from "./desk.ts";
import { addDoctor } from "./doctor.ts";
import { addStatus } from "./status.ts";
import { addHistory, addSample } from "./task.ts";
import { addImport, addInit } from "./year.ts";
import { complaint, list, toDate, toFolder, toFormats, toMonth, toReason, toSerial } from "./words.ts";
import type { DoctorOptions } from "../run/doctor/doctor.ts";
import type { HistoryOptions } from "../run/tasks/history.ts";
import type { InitOptions } from "../run/year/init.ts";
import type { ImportOptions } from "../run/year/import-catalogue.ts";
import type {
  CheckOptions,
  DeskOptions,
  Format,
  GenerateOptions,
  IssueOptions,
  MonthOptions,
} from "../run/load/options.ts";
import { formats, usualFormats } from "../run/load/options.ts";
import type { NewMonthOptions } from "../run/year/new-month.ts";
import type { OfficesOptions } from "../run/offices/offices-status.ts";
import type { FormsOptions } from "../run/papers/prepare-forms.ts";
import type { SampleOptions } from "../run/tasks/sample.ts";
import type { StatusOptions } from "../run/status.ts";
import type { VerifyOptions } from "../run/verify.ts";

/** What the commands do; each returns its exit code. */
export interface Actions {
  readonly check: (options: CheckOptions) => Promise<number>;
  readonly generate: (options: GenerateOptions) => Promise<number>;
  readonly forms: (options: FormsOptions) => Promise<number>;
  readonly issue: (options: IssueOptions) => Promise<number>;
  readonly newMonth: (options: NewMonthOptions) => Promise<number>;
  readonly status: (options: StatusOptions) => Promise<number>;
  readonly history: (options: HistoryOptions) => Promise<number>;
  readonly sample: (options: SampleOptions) => Promise<number>;
  readonly offices: (options: OfficesOptions) => Promise<number>;
  readonly init: (options: InitOptions) => Promise<number>;
  readonly importTasks: (options: ImportOptions) => Promise<number>;
  readonly verify: (options: VerifyOptions) => Promise<number>;
  readonly desk: (options: DeskOptions) => Promise<number>;
  readonly doctor: (options: DoctorOptions) => Promise<number>;
}

/** What happens with the exit code of a command that was run. */
export type End = (exitCode: number) => void;

/** Where help and complaints about usage go. */
interface Streams {
  readonly print: (text: string) => void;
  readonly tell: (text: string) => void;
}

const withMonthOptions = (command: Command): Command =>
  withFolders(command)
    .option("--return-invalid", "把有错误的报送文件按退回处理并继续", false)
    .option("--draft", "草稿：每页加“草稿”字样，可缺发文字号", false);

type ParsedOptions = Omit<MonthOptions, "month" | "formats"> & { readonly formats?: readonly Format[] };

type ParsedCheckOptions = ParsedOptions & Pick<CheckOptions, "slips" | "beforeDeadline" | "date">;

type ParsedGenerateOptions = ParsedOptions &
  Pick<GenerateOptions, "letters" | "correction" | "overview" | "public">;

const monthHelp = "要处理的期次，如 2013-06（默认取最新一期）";

const addCheck = (program: Command, actions: Actions, end: End): void => {
  withMonthOptions(
    program.command("check").description("校核：只检查，不生成").argument("[期次]", monthHelp, toMonth),
  )
    .option("--slips", "给有错误的单位写退回修改通知，给未报送的单位写催报通知", false)
    .option("--before-deadline", "报送截止日以前也写催报通知（与 --slips 同用）", false)
    .option("--date <日期>", "通知的制发日期（与 --slips 同用，默认取收文登记里最晚的一天）", toDate)
    .action(async (chosen: string | undefined, options: ParsedCheckOptions) => {
      if (options.date && !options.slips)
        throw new CommanderError(2, "tongbao.slipsNeeded", "--date 是通知的制发日期，要与 --slips 同用");
      end(await actions.check({ ...options, formats: usualFormats, month: chosen }));
    });
};

const addGenerate = (program: Command, actions: Actions, end: End): void => {
  withMonthOptions(
    program
      .command("generate")
      .description("生成当期通报和各单位摘编")
      .argument("[期次]", monthHelp, toMonth),
  )
    .option("--units <单位,…>", "只生成这些单位的摘编", list)
    .option(
      "--formats <格式,…>",
      `生成的格式，可选 ${formats.join("、")}（默认 ${usualFormats.join("、")}）`,
      toFormats,
    )
    .option("--letters", "给连续滞后任务的牵头单位写督办函", false)
    .option("--overview", "另写总览.html：本期、通报（每个数连到出处）、全年，一个文件，用浏览器打开", false)
    .option("--public", "另写总览的公开版：不含人名、电话和内部情况", false)
    .option("--correction <原因>", "已经印发的一期，生成更正通报", toReason)
    .action(async (chosen: string | undefined, options: ParsedGenerateOptions) => {
      const { units, letters, overview } = options;
      if (options.correction !== undefined && (units || letters || overview || options.public))
        throw new CommanderError(
          2,
          "tongbao.correctionAlone",
          "--correction 不能与 --units、--letters、--overview、--public 同用",
        );
      end(await actions.generate({ ...options, formats: options.formats ?? usualFormats, month: chosen }));
    });
};

const addForms = (program: Command, actions: Actions, end: End): void => {
  withFolders(
    program
      .command("forms")
      .description("生成各单位填报表和要求报送的通知")
      .argument("[期次]", "要填报的期次，如 2013-07（默认取最新一期的下一期）", toMonth),
  )
    .option("--number <序号>", "通知的文号，不写则通知为草稿", toSerial)
    .option("--date <日期>", "通知的成文日期（默认暂写当月最后一日）", toDate)
    .action(async (chosen: string | undefined, options: Omit<FormsOptions, "month">) => {
      if (options.number !== undefined && options.date === undefined)
        throw new CommanderError(2, "tongbao.dateNeeded", "写了 --number 定稿，也要用 --date 写明成文日期");
      end(await actions.forms({ ...options, month: chosen }));
    });
};

const addIssue = (program: Command, actions: Actions, end: End): void => {
  withFolders(
    program
      .command("issue")
      .description("登记印发：把生成的一期作为定稿，以后各期与它相比")
      .argument("<期次>", "已经签发的期次，如 2013-06", toMonth),
  )
    .option("--file <PDF>", "通报在 Word 里改过才签发的，签发的 PDF")
    .option("--without-letters", "通报写明另发的督办函另外行文，不由程序写", false)
    .action(async (month: string, options: Omit<IssueOptions, "month">) => {
      end(await actions.issue({ ...options, month }));
    });
};

const addNew = (program: Command, actions: Actions, end: End): void => {
  program
    .command("new")
    .description("新建一期：写好期次.yaml 和列出各单位的收文登记.csv")
    .argument("[期次]", "要新建的期次，如 2013-07（默认为最新一期的下一期）", toMonth)
    .addOption(new Option("--seeds <文件夹>", "年度固定资料（默认 seeds/年度）").argParser(toFolder))
    .addOption(new Option("--data <文件夹>", "各期报送文件").argParser(toFolder).default("data", "data"))
    .option("--json", "以 JSON 输出问题，供其他程序使用", false)
    .action(async (chosen: string | undefined, options: Omit<NewMonthOptions, "month">) => {
      end(await actions.newMonth({ ...options, month: chosen }));
    });
};

const addVerify = (program: Command, actions: Actions, end: End): void => {
  program
    .command("verify")
    .description("按 GB/T 9704 核对版式；核对一期的，并核对清单")
    .argument("<文件、文件夹或期次...>", "PDF、OFD、DOCX 文件，放这些文件的文件夹，或期次，如 2013-06")
    .addOption(
      new Option("--output <文件夹>", "各期生成的文件").argParser(toFolder).default("output", "output"),
    )
    .addOption(new Option("--data <文件夹>", "各期的印发记录").argParser(toFolder).default("data", "data"))
    .option("--against <文件或期次>", "只核对文字：与这份 DOCX、PDF、OFD 或这一期生成的公文逐字对照")
    .option("--json", "以 JSON 输出结果，供其他程序使用", false)
    .action(async (targets: readonly string[], options: Omit<VerifyOptions, "targets">) => {
      end(await actions.verify({ ...options, targets }));
    });
};

/**
 * Runs the command line. Returns the exit code: 0 done, 1 problems in the input, 2 wrong usage.
 * `words` are the arguments after the program's name.
 */
export const runCommand = async (
  words: readonly string[],
  version: string,
  actions: Actions,
  streams: Streams,
): Promise<number> => {
  let exitCode = 0;
  const program = new Command("tongbao")
    .description("通报：从任务清单和各单位报送的进展文件生成汇总通报和单位摘编")
    .version(version, "-V, --version", "显示版本")
    .helpOption("-h, --help", "显示帮助")
    .helpCommand("help [命令]", "显示某个命令的帮助")
    .exitOverride()
    .configureOutput({ writeOut: streams.print, writeErr: () => undefined })
    .configureHelp(helpInChinese);
  for (const add of [
    addCheck,
    addGenerate,
    addIssue,
    addForms,
    addNew,
    addInit,
    addStatus,
    addHistory,
    addSample,
    addImport,
    addVerify,
    addDesk,
    addDoctor,
  ]) {
    add(program, actions, (code) => {
      exitCode = code;
    });
  }
  for (const command of program.commands)
    command.helpOption("-h, --help", "显示帮助").copyInheritedSettings(program);
  try {
    await program.parseAsync(words, { from: "user" });
  } catch (problem) {
    if (!(problem instanceof CommanderError)) throw problem;
    if (problem.exitCode === 0) return 0;
    if (problem.code === "commander.help") streams.print(program.helpInformation());
    else streams.tell(`用法有误：${complaint(problem)}\n运行 tongbao --help 查看用法\n`);
    return 2;
  }
  return exitCode;
};
