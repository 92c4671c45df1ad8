import { toDecimal } from "../../model/rational.ts";
import { escapeXml, xml } from "../ooxml/xml.ts";
import type { CellValidation } from "./workbook.ts";
import { serialDay } from "./xml.ts";

/** Longer titles and texts make Excel call the file damaged (18.3.1.32 as Excel applies it). */
const longest = { title: 32, text: 255, list: 255 } as const;

const within = (what: keyof typeof longest, text: string): string => {
  if (text.length > longest[what]) throw new Error(`a validation's ${what} is too long: ${text}`);
  return text;
};

type ValidationRule = CellValidation["rule"];

const ruleAttributes = (rule: ValidationRule) => {
  switch (rule.type) {
    case "list":
      return { type: "list" };
    case "atLeast":
      return { type: "decimal", operator: "greaterThanOrEqual" };
    case "dateBetween":
      return { type: "date", operator: "between" };
  }
};

const ruleOperands = (rule: ValidationRule): readonly string[] => {
  switch (rule.type) {
    case "list":
      return [`"${within("list", rule.items.join(","))}"`];
    case "atLeast":
      return [toDecimal(rule.minimum)];
    case "dateBetween":
      return [String(serialDay(rule.first)), String(serialDay(rule.last))];
  }
};

/** dataValidations of a sheet; undefined for none. Throws on texts that Excel does not take, and commas in a list. */
export const validationsXml = (validations: readonly CellValidation[]): string | undefined => {
  if (validations.length === 0) return undefined;
  const written = validations.map(({ cells, rule, hint, refusal }) => {
    if (rule.type === "list" && rule.items.some((item) => item.includes(",")))
      throw new Error(`a list's item holds a comma: ${rule.items.join(" ")}`);
    return xml(
      "dataValidation",
      {
        ...ruleAttributes(rule),
        allowBlank: 1,
        showInputMessage: 1,
        showErrorMessage: 1,
        errorTitle: within("title", refusal.title),
        error: within("text", refusal.text),
        promptTitle: within("title", hint.title),
        prompt: within("text", hint.text),
        sqref: cells.join(" "),
      },
      ...ruleOperands(rule).map((operand, index) => xml(`formula${index + 1}`, {}, escapeXml(operand))),
    );
  });
  return xml("dataValidations", { count: validations.length }, ...written);
};
