import type { Report } from "../../diagnostics/diagnostic.ts";
import { parseChineseNumeral } from "../../model/text/chinese-numeral.ts";
import type { ItemDraft, PlacedPart } from "./item-draft.ts";
import { isHeadingLevel, namesUnits } from "./item-draft.ts";
import { roleOf } from "../duties/label-roles.ts";
import { labelledParts } from "../duties/labels.ts";
import type { SourceLine } from "./lines/source-lines.ts";

/** 以上4项目标的责任单位均为……: units of several tasks at once. */
interface GroupUnits {
  readonly parts: readonly PlacedPart[];
  /** How many tasks; undefined for all of them. */
  readonly count: number | undefined;
  /** 以下: the tasks come after it. */
  readonly ahead: boolean;
}

const form =
  /^(?<where>以上|上述|前述|前面|以下|下列)?(?:第?(?<count>\d{1,3}|[一二三四五六七八九十]{1,3})(?:项|条|个))?(?:重点|主要|工作|目标|任务|指标|内容|事项|项目)*(?:的)?(?<label>\p{Script=Han}{2,6}?(?:单位|部门))(?:均|都)?(?:为|是)[:：]?\s*(?<names>\S.*)$/u;

/** Reads a line that names the units of several tasks; undefined for any other line. */
const groupUnitsIn = ({ text, at }: SourceLine): GroupUnits | undefined => {
  const { where, count, label = "", names = "" } = form.exec(text)?.groups ?? {};
  const role = roleOf(label);
  if ((where === undefined && count === undefined) || (role !== "lead" && role !== "responsible"))
    return undefined;
  const number =
    count === undefined ? undefined : /\d/u.test(count) ? Number(count) : parseChineseNumeral(count);
  // 牵头单位为市农业局，责任单位为市水利局
  const labelled = `${label}：${names}`.replaceAll(
    /[，,；;]\s*((?:其中)?\p{Script=Han}{2,6}?(?:单位|部门))(?:均|都)?(?:为|是)[:：]?/gu,
    "；$1：",
  );
  return {
    parts: labelledParts(labelled).map((part) => ({ ...part, text: part.text.replace(/；$/u, ""), at })),
    count: number,
    ahead: where === "以下" || where === "下列",
  };
};

/** Gives units to the last items that have none, as many as the line says, back to their heading; how many it were. */
const giveBack = (drafts: ItemDraft[], { parts, count = drafts.length }: GroupUnits): number => {
  let given = 0;
  for (let index = drafts.length - 1; index >= 0 && given < count; index--) {
    const draft = drafts[index];
    if (!draft || isHeadingLevel(draft.level) || namesUnits(draft)) break;
    drafts[index] = { ...draft, parts: [...draft.parts, ...parts] };
    given += 1;
  }
  return given;
};

/** Units that are said of several tasks at once, until each of these has them. */
export class GroupedUnits {
  readonly #file: string;
  readonly #report: Report;
  #ahead: { readonly group: GroupUnits; left: number; given: number } | undefined;

  constructor(file: string, report: Report) {
    this.#file = file;
    this.#report = report;
  }

  /** Takes in a line that names the units of several tasks: of those before it, or of those to come. False for any other line. */
  take(line: SourceLine, drafts: ItemDraft[]): boolean {
    const group = groupUnitsIn(line);
    if (!group) return false;
    if (group.ahead || giveBack(drafts, group) === 0) {
      this.drop();
      this.#ahead = { group, left: group.count ?? Number.POSITIVE_INFINITY, given: 0 };
    }
    return true;
  }

  /** A new item with the units that were said ahead of it; a heading ends what was said before it. */
  given(draft: ItemDraft): ItemDraft {
    if (isHeadingLevel(draft.level)) this.drop();
    if (!this.#ahead || this.#ahead.left === 0) return draft;
    this.#ahead.left -= 1;
    this.#ahead.given += 1;
    return { ...draft, parts: this.#ahead.group.parts };
  }

  /** Forgets what was said ahead; that no task came to have it is reported (IMP-003). */
  drop(): void {
    const [first] = this.#ahead?.group.parts ?? [];
    if (first && this.#ahead?.given === 0) {
      const { at, label, text } = first;
      const details = { label: `${label}：${text}` };
      this.#report({ code: "IMP-003", place: { file: this.#file, at }, details });
    }
    this.#ahead = undefined;
  }
}
