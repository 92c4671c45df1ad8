import type { Refusal } from "../../model/input-file.ts";
import { refusalRemedy, refusalText } from "../refusal-text.ts";
import { computerRules } from "./computer.ts";
import { folderRules } from "./folders.ts";
import { fontRules } from "./fonts.ts";
import type { Health, HealthRule } from "./health.ts";
import { broken } from "./health.ts";
import { monthRules } from "./months.ts";
import { yearRules } from "./year.ts";

/** Every kind of row that `doctor` can print. */
export const healthRules = {
  ...computerRules,
  ...folderRules,
  ...fontRules,
  ...yearRules,
  ...monthRules,
  notExamined: broken<{ what: string; path: string; refusal: Refusal }>(
    "没有查完",
    (d) => `${d.what}没有查完，${d.path} 读不了：${refusalText(d.refusal)}`,
    (d) => refusalRemedy(d.refusal),
  ),
  examinationFailed: broken<{ what: string; problem: string }>(
    "没有查完",
    (d) => `${d.what}没有查完，程序内部错误：${d.problem}`,
    () => "不是材料的问题，请把这一行原样发给开发人员",
  ),
} as const;

type Kind = keyof typeof healthRules;
type DetailsOf<K extends Kind> = (typeof healthRules)[K] extends HealthRule<infer Details> ? Details : never;

/** One row of 体检: what was found, and the particulars that its sentences need. */
export type DoctorRow = { readonly [K in Kind]: { readonly kind: K; readonly details: DetailsOf<K> } }[Kind];

/** A row as it is read: 项目, 情况, what was found, what to do. */
interface ToldRow {
  readonly subject: string;
  readonly health: Health;
  readonly found: string;
  /** Empty where nothing is to be done. */
  readonly remedy: string;
}

/** How a row says that things stand. */
export const healthOf = ({ kind }: DoctorRow): Health => healthRules[kind].health;

/** The sentences of a row. */
export const toldRow = ({ kind, details }: DoctorRow): ToldRow => {
  const { subject, health, found, remedy } = healthRules[kind] as HealthRule<unknown>;
  return { subject, health, found: found(details), remedy: remedy(details) };
};
