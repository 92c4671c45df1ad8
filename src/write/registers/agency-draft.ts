import type { ImportedCatalogue } from "../../model/imported-catalogue.ts";
import { importedTasks } from "../../model/imported-catalogue.ts";

/** What the examples in 机关.yaml are called for an office of a level. */
interface LevelWords {
  /** What the office is a government of: 省. */
  readonly level: string;
  /** Its office: 办公厅 of a province, 办公室 of the others. */
  readonly bureau: string;
  /** Who is below it, as recipients, and as a class of units. */
  readonly below: string;
  readonly belowClass: string;
}

const county: LevelWords = {
  level: "县",
  bureau: "办公室",
  below: "各乡镇人民政府",
  belowClass: "乡镇（街道）",
};

/** The levels whose words differ from those of a county. */
const levels: readonly LevelWords[] = [
  { level: "省", bureau: "办公厅", below: "各市（州）人民政府", belowClass: "市（州）" },
  { level: "自治区", bureau: "办公厅", below: "各市人民政府、行政公署", belowClass: "市（州）" },
  { level: "市", bureau: "办公室", below: "各县（市、区）人民政府", belowClass: "县（市、区）" },
  { level: "州", bureau: "办公室", below: "各县（市）人民政府", belowClass: "县（市）" },
  { level: "盟", bureau: "办公室", below: "各旗县市人民政府", belowClass: "旗县市" },
  { level: "区", bureau: "办公室", below: "各街道办事处、镇人民政府", belowClass: "乡镇（街道）" },
  { level: "旗", bureau: "办公室", below: "各苏木乡镇人民政府", belowClass: "乡镇（街道）" },
  county,
];

const titleForm = /(自治区|省|市|县|区|州|盟|旗)(?:人民政府|行政公署|政府)/u;

/** The level of the office by the title of its document, else by what most of the units begin with; a county's where neither tells. */
const levelOf = (imported: Pick<ImportedCatalogue, "title" | "sections">): LevelWords => {
  const named = titleForm.exec(imported.title)?.[1];
  const names = importedTasks(imported).flatMap(({ task }) =>
    `${task.leadLine}、${task.responsibleLine}`.split(/[、，,；;]/u),
  );
  const counts = levels.map(({ level }) => names.filter((name) => name.startsWith(level)).length);
  const most = Math.max(...counts);
  return (
    levels.find(({ level }) => level === named) ??
    (most > 0 ? levels[counts.indexOf(most)] : undefined) ??
    county
  );
};

/** 机关.yaml with the examples of another level than a county. */
const withLevel = (agency: string, { level, bureau, below, belowClass }: LevelWords): string =>
  level === county.level
    ? agency
    : agency
        .replaceAll("各乡镇人民政府", below)
        .replaceAll("乡镇（街道）: 乡镇、街道", `${belowClass}: ${belowClass}`)
        .replaceAll("排名类别: 乡镇（街道）", `排名类别: ${belowClass}`)
        .replaceAll(/县(委|人大常委会|政协)办公室/gu, `${level}$1${bureau}`)
        .replaceAll(/(?<=××|如：|，|: |：|#   |全)县(?=人民政府|政府|直)/gu, level)
        .replaceAll("全域称谓: 全县", `全域称谓: 全${level}`);

/** 机关.yaml to be filled in, with what an imported document says: 依据 and 主送机关, to be checked, and examples of its level. */
export const agencyDraft = (
  agency: string,
  imported: Pick<ImportedCatalogue, "title" | "documentNumber" | "recipients" | "sections">,
): string => {
  const { title, documentNumber, recipients } = imported;
  return withLevel(agency, levelOf(imported))
    .replace(/^( {2}标题:) ""$/mu, (line, key: string) =>
      title === "" ? line : `${key} ${JSON.stringify(title)}    # 待核：取自原文`,
    )
    .replace(/^( {2}文号:) .*$/mu, (line, key: string) =>
      documentNumber === undefined ? line : `${key} ${documentNumber}    # 待核：取自原文`,
    )
    .replace(/^(主送机关:) .*$/mu, (line, key: string) =>
      recipients === undefined ? line : `${key} ${JSON.stringify(recipients)}    # 待核：取自原文`,
    );
};
