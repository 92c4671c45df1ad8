import type { WorkbookFault } from "./workbook.ts";
import { tooMany, workbookLimits } from "./workbook.ts";
import { Stopped, readXmlPart } from "./xml-part.ts";

/** Control characters stand in a workbook as _x000D_, and an underscore before such a mark as _x005F_. */
export const unescapeText = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

/** A text of a workbook without what of it is crossed out, and that, empty where nothing is. */
export interface RichText {
  readonly text: string;
  readonly struck: string;
}

/** Whether an element such as <strike/> says yes. */
export const isSet = ({ val = "1" }: Readonly<Record<string, string>>): boolean =>
  ["1", "true", "on"].includes(val);

/** Takes in the elements of one text after another: its runs, each with a font of its own, and its pronunciation. */
export class RichTextWalk {
  #text = "";
  #struck = "";
  #reading = false;
  #runStruck = false;
  #pronounced = 0;

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === "rPh") this.#pronounced += 1;
    if (name === "r") this.#runStruck = false;
    if (name === "strike") this.#runStruck = isSet(attributes);
    this.#reading = name === "t" && this.#pronounced === 0;
  };

  readonly add = (words: string): void => {
    if (!this.#reading) return;
    if (this.#runStruck) this.#struck += words;
    else this.#text += words;
  };

  readonly close = (name: string): void => {
    this.#reading = false;
    if (name === "rPh") this.#pronounced -= 1;
  };

  get content(): RichText {
    return { text: unescapeText(this.#text), struck: unescapeText(this.#struck) };
  }
}

/** The texts of xl/sharedStrings.xml, which cells refer to by number; pronunciations are left out. */
export const readSharedStrings = (part: Uint8Array): readonly RichText[] | WorkbookFault => {
  const strings: RichText[] = [];
  let current: RichTextWalk | undefined;
  const fault = readXmlPart(part, {
    open: (name, attributes) => {
      if (name === "si") current = new RichTextWalk();
      else current?.open(name, attributes);
    },
    text: (text) => current?.add(text),
    close: (name) => {
      current?.close(name);
      if (name !== "si" || current === undefined) return;
      if (strings.length === workbookLimits.strings) throw new Stopped(tooMany(strings.length, "strings"));
      strings.push(current.content);
      current = undefined;
    },
  });
  return fault ?? strings;
};
