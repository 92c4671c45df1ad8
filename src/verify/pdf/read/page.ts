import type { ArchivalClaim } from "./archival-claim.ts";

/** What a PDF file holds, as it was measured. Lengths in mm from the top-left corner of the page as it is read. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Character {
  readonly text: string;
  /** Where it stands on the baseline. */
  readonly x: number;
  readonly y: number;
  /** Its own width in the direction of the text, without tracking. */
  readonly advance: number;
  /** In pt. */
  readonly size: number;
  /** Name of the font file without the mark of a subset. */
  readonly font: string;
  /** #rrggbb */
  readonly colour: string;
  /** Clockwise, in quarter turns: 1 runs downwards. */
  readonly turns: 0 | 1 | 2 | 3;
  /** Its outline is drawn as well as filled, as word processors do who have no bold face. */
  readonly thickened: boolean;
  /** Its width over that of its face, where it was drawn narrower or wider. */
  readonly stretch?: number;
  /** Its uprights lean. */
  readonly slanted?: boolean;
  /** Its line runs askew, as round a seal. */
  readonly askew?: boolean;
  /** Where its outline lies; absent for a blank and for a font without outlines. */
  readonly ink?: Box;
}

/** A straight line, horizontal or vertical, with its thickness: its box. */
export interface DrawnRule extends Box {
  readonly colour: string;
  readonly direction: "horizontal" | "vertical";
  readonly thickness: number;
}

/** A rectangle filled with a colour, thicker than a rule. */
export interface FilledBox extends Box {
  readonly colour: string;
  /** So many characters of the page were drawn before it, and lie below it where it covers them. */
  readonly above: number;
  /** What lies below shows through. */
  readonly translucent: boolean;
}

/** A picture, and what it does to its page. */
export interface DrawnPicture extends Box {
  /** Nothing but white or nothing at all; red, as a seal is; unknown where its points could not be read. */
  readonly look: "blank" | "red" | "other" | "unknown";
  /** Characters that were drawn before it and are not seen. */
  readonly hidden: readonly Character[];
}

/** What was put on a page with a PDF program, which is no part of its content. */
export interface Annotation {
  /** As the format names it: FreeText, Stamp, Highlight, …. */
  readonly kind: string;
  /** What is written in it; empty when nothing is. */
  readonly text: string;
  /** Where it lies; one for each line of text that it marks. */
  readonly boxes: readonly Box[];
}

export interface PdfPage {
  /** 1-based */
  readonly number: number;
  /** MediaBox, before turning, in mm. */
  readonly sheet: { readonly width: number; readonly height: number };
  /** /Rotate: degrees clockwise for reading. */
  readonly rotate: number;
  /** Size as it is read. */
  readonly width: number;
  readonly height: number;
  readonly characters: readonly Character[];
  readonly rules: readonly DrawnRule[];
  readonly fills: readonly FilledBox[];
  readonly pictures: readonly DrawnPicture[];
  /** Absent where there are none. */
  readonly annotations?: readonly Annotation[];
}

export interface Font {
  readonly name: string;
  readonly embedded: boolean;
}

export interface PdfFile {
  readonly pages: readonly PdfPage[];
  readonly fonts: readonly Font[];
  /** 替代文字 of its pictures, in order. */
  readonly alternatives?: readonly string[];
  /** 标题 of its properties, as its two places for it have it. */
  readonly titles?: readonly string[];
  /** What it brings along and nobody prints: scripts, the names of attached files. */
  readonly carried?: readonly string[];
  /** What it claims of PDF/A; absent when it claims nothing. */
  readonly claim?: ArchivalClaim;
}
