import type { DocxRun, RunProperties } from "./document.ts";
import { type DocxDrawing, readDrawing } from "./drawings.ts";
import { type EndedField, fieldName, FieldWalk, isLiving } from "./fields.ts";
import { contentNamed, contentOf } from "./wrappers.ts";
import { childOf, childrenOf, type Element, textOf } from "./xml-tree.ts";

/** The content of a paragraph as it is printed. */
interface ParagraphContent {
  readonly runs: readonly DocxRun[];
  /** Text that is not printed. */
  readonly hidden: string;
  readonly drawings: readonly DocxDrawing[];
  /** A page break stands before, or after, all its text. */
  readonly breakBefore: boolean;
  readonly breakAfter: boolean;
  /** A page or column break stands between two parts of its text. */
  readonly breakInside: boolean;
  /** A page began before all its text when the file was last set. */
  readonly renderedAtHead: boolean;
}

/** Gives a run's properties, its `w:rPr`, with all that it inherits. */
type Resolve = (properties: Element | undefined) => RunProperties;

/** A character of a symbol font such as Wingdings, by its code there: F0FC. */
const symbolOf = ({ attributes }: Element): string => {
  const code = Number.parseInt(attributes["w:char"] ?? "", 16);
  return code > 0 && code <= 0xffff ? String.fromCharCode(code) : "";
};

/** Walks through the content of one `w:p`. */
class RunWalk {
  readonly #resolve: Resolve;
  readonly #runs: DocxRun[] = [];
  readonly #drawings: DocxDrawing[] = [];
  readonly #fields = new FieldWalk();
  #hidden = "";
  #breakBefore = false;
  #breakAfter = false;
  #breakInside = false;
  #inRuby = false;
  #renderedAtHead = false;

  constructor(resolve: Resolve) {
    this.#resolve = resolve;
  }

  get content(): ParagraphContent {
    return {
      runs: this.#runs,
      hidden: this.#hidden,
      drawings: this.#drawings,
      renderedAtHead: this.#renderedAtHead,
      breakBefore: this.#breakBefore,
      breakInside: this.#breakInside,
      breakAfter: this.#breakAfter && !(this.#breakBefore && this.#runs.length > 0),
    };
  }

  read(parent: Element | undefined): void {
    for (const child of contentOf(parent)) {
      if (child.name === "w:r") this.#readRun(child);
      else if (child.name === "w:fldSimple") this.#readSimpleField(child);
    }
  }

  get #isAtHead(): boolean {
    return this.#runs.every(({ text }) => text.trim() === "");
  }

  #readRun(run: Element): void {
    const properties = this.#resolve(childOf(run, "w:rPr"));
    for (const piece of childrenOf(run)) this.#readPiece(piece, properties);
  }

  #readSimpleField(field: Element): void {
    const name = fieldName(field.attributes["w:instr"] ?? "");
    const [firstRun] = contentNamed(field, "w:r");
    if (isLiving(name)) this.#addField({ name, properties: this.#resolve(childOf(firstRun, "w:rPr")) });
    else this.read(field);
  }

  #readPiece(piece: Element, properties: RunProperties): void {
    switch (piece.name) {
      case "w:t":
        return this.#add(textOf(piece), properties);
      case "w:tab":
      case "w:ptab":
        return this.#add("\t", properties);
      case "w:sym":
        return this.#add(symbolOf(piece), properties);
      case "w:noBreakHyphen":
        return this.#add("-", properties);
      case "w:cr":
        return this.#add("\n", properties);
      case "w:br":
        // In a page of one column a column break begins a page as well.
        if (!["page", "column"].includes(piece.attributes["w:type"] ?? ""))
          return this.#add("\n", properties);
        if (this.#isAtHead) this.#breakBefore = true;
        this.#breakAfter = true;
        return;
      case "w:instrText":
        return this.#fields.instruct(textOf(piece), properties);
      case "w:fldChar": {
        const ended = this.#fields.mark(piece.attributes["w:fldCharType"] ?? "", properties);
        return ended && this.#addField(ended);
      }
      case "mc:AlternateContent": {
        const choice = childOf(piece, "mc:Choice") ?? childOf(piece, "mc:Fallback");
        for (const child of childrenOf(choice)) this.#readPiece(child, properties);
        return;
      }
      case "w:lastRenderedPageBreak":
        if (this.#isAtHead) this.#renderedAtHead = true;
        return;
      case "w:ruby":
        return this.#readRuby(piece);
      case "w:drawing":
      case "w:pict":
        this.#drawings.push(readDrawing(piece));
    }
  }

  /** 拼音指南: the text below; what stands above it is seen and no part of the text. */
  #readRuby(ruby: Element): void {
    this.#inRuby = true;
    this.read(childOf(ruby, "w:rubyBase"));
    this.#inRuby = false;
  }

  #add(text: string, properties: RunProperties): void {
    this.#fields.see(properties);
    if (this.#fields.isHidden || text === "") return;
    if (properties.hidden) {
      this.#hidden += text;
      return;
    }
    if (text !== "\n" && text.trim() !== "") {
      if (this.#breakAfter && !this.#isAtHead) this.#breakInside = true;
      this.#breakAfter = false;
    }
    this.#runs.push({ ...properties, ...(this.#inRuby && { adorned: true }), text });
  }

  #addField({ name, properties }: EndedField): void {
    if (isLiving(name)) this.#runs.push({ ...properties, text: "#", field: name });
  }
}

/**
 * Reads the runs of a `w:p`. The result of a PAGE field becomes one run `#`; results of other fields are kept as they
 * stand.
 */
export const readRuns = (paragraph: Element, resolve: Resolve): ParagraphContent => {
  const walk = new RunWalk(resolve);
  walk.read(paragraph);
  return walk.content;
};
