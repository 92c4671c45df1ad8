import type { DocxRun, RunProperties } from "./document.ts";
import { type Drawing, readDrawing } from "./drawings.ts";
import { contentNamed, contentOf } from "./wrappers.ts";
import { childOf, childrenOf, type Element, textOf } from "./xml-tree.ts";

/** The content of a paragraph as it is printed. */
export interface ParagraphContent {
  readonly runs: readonly DocxRun[];
  readonly drawings: readonly Drawing[];
  /** A page break stands before, or after, all its text. */
  readonly breakBefore: boolean;
  readonly breakAfter: boolean;
  /** A page began before all its text when the file was last set. */
  readonly renderedAtHead: boolean;
}

/** The field's name in its instruction: PAGE of ` PAGE \* MERGEFORMAT `. */
const fieldName = (instruction: string): string => /^\s*(\w+)/u.exec(instruction)?.[1]?.toUpperCase() ?? "";

/** Fields whose result a word processor finds anew on every page. */
const livingFields = new Set(["PAGE"]);

/** Where in a field the walk is. */
interface Field {
  instruction: string;
  part: "instruction" | "result";
  /** How its result is printed: as the result stands in the file, or else as its instruction. */
  properties: RunProperties | undefined;
  settled: boolean;
}

/**
 * Reads the runs of a `w:p`. `resolve` gives a run's properties with all that it inherits. The result of a PAGE field
 * becomes one run `#`; results of other fields are kept as they stand.
 */
export const readRuns = (
  paragraph: Element,
  resolve: (properties: Element | undefined) => RunProperties,
): ParagraphContent => {
  const runs: DocxRun[] = [];
  const drawings: Drawing[] = [];
  const fields: Field[] = [];
  let breakBefore = false;
  let breakAfter = false;
  let renderedAtHead = false;
  const isHidden = (): boolean =>
    fields.some(
      ({ part, instruction }) => part === "instruction" || livingFields.has(fieldName(instruction)),
    );
  const add = (text: string, properties: RunProperties): void => {
    const field = fields.at(-1);
    if (field?.part === "result" && !field.settled) {
      field.properties = properties;
      field.settled = true;
    }
    if (isHidden() || text === "" || properties.hidden) return;
    if (breakAfter && text !== "\n") breakAfter = false;
    runs.push({ ...properties, text });
  };
  const addField = (name: string, properties: RunProperties): void => {
    if (livingFields.has(name)) runs.push({ ...properties, text: "#", field: name });
  };
  const readPiece = (piece: Element, properties: RunProperties): void => {
    switch (piece.name) {
      case "w:t":
        return add(textOf(piece), properties);
      case "w:tab":
      case "w:ptab":
        return add("\t", properties);
      case "w:noBreakHyphen":
        return add("-", properties);
      case "w:cr":
        return add("\n", properties);
      case "w:br":
        if (piece.attributes["w:type"] !== "page") return add("\n", properties);
        if (runs.every(({ text }) => text.trim() === "")) breakBefore = true;
        breakAfter = true;
        return;
      case "w:instrText": {
        const field = fields.at(-1);
        if (!field) return;
        field.instruction += textOf(piece);
        field.properties = properties;
        return;
      }
      case "w:fldChar":
        return readFieldMark(piece.attributes["w:fldCharType"] ?? "", properties);
      case "mc:AlternateContent": {
        const choice = childOf(piece, "mc:Choice") ?? childOf(piece, "mc:Fallback");
        for (const child of childrenOf(choice)) readPiece(child, properties);
        return;
      }
      case "w:lastRenderedPageBreak":
        if (runs.every(({ text }) => text.trim() === "")) renderedAtHead = true;
        return;
      case "w:ruby":
        return read(childOf(piece, "w:rubyBase"));
      case "w:drawing":
      case "w:pict":
        drawings.push(readDrawing(piece));
    }
  };
  const readFieldMark = (type: string, properties: RunProperties): void => {
    const field = fields.at(-1);
    if (type === "begin")
      fields.push({ instruction: "", part: "instruction", properties: undefined, settled: false });
    else if (type === "separate" && field) field.part = "result";
    else if (type === "end" && field) {
      fields.pop();
      addField(fieldName(field.instruction), field.properties ?? properties);
    }
  };
  const read = (parent: Element | undefined): void => {
    for (const child of contentOf(parent)) {
      if (child.name === "w:r") {
        const properties = resolve(childOf(child, "w:rPr"));
        for (const piece of childrenOf(child)) readPiece(piece, properties);
      } else if (child.name === "w:fldSimple") {
        const name = fieldName(child.attributes["w:instr"] ?? "");
        const [firstRun] = contentNamed(child, "w:r");
        if (livingFields.has(name)) addField(name, resolve(childOf(firstRun, "w:rPr")));
        else read(child);
      }
    }
  };
  read(paragraph);
  return {
    runs,
    drawings,
    renderedAtHead,
    breakBefore,
    breakAfter: breakAfter && !(breakBefore && runs.length > 0),
  };
};
