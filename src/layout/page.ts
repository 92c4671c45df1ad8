import type { Tone } from "../model/papers/document.ts";
import type { FaceRole } from "./face-roles.ts";
import type { Part } from "./part.ts";

/** 书签: a line of the outline by which a reader on a screen leafs. */
export interface Bookmark {
  /** 1 for the uppermost; the next deeper ones stand under it. */
  readonly level: number;
  /** The whole heading, also where it is printed on several lines. */
  readonly text: string;
}

/**
 * A run of text of one face on one line, at its place on the page: what a format of fixed pages draws. Lengths in mm
 * from the page's top-left corner, the page standing as it is read (a landscape page is 297 × 210); sizes and tracking
 * in pt.
 */
export interface TextItem {
  readonly type: "text";
  readonly x: number;
  readonly baseline: number;
  readonly text: string;
  readonly face: FaceRole;
  readonly size: number;
  /** Added after every character; negative draws them together. */
  readonly tracking: number;
  readonly colour: "black" | "red";
  /** How wide the characters are drawn, in per cent, their height unchanged; absent: 100. */
  readonly scale?: number;
  /** Runs downwards from (x, baseline), turned a quarter clockwise: 页码 of a landscape page (8). */
  readonly turned?: true;
  /** The heading that begins here. */
  readonly bookmark?: Bookmark;
  /** What it is a part of; absent on what belongs to the page only: 页码, 草稿, a table's head when it is repeated. */
  readonly part?: Part;
}

/** A straight rule between two points of the page, its thickness centred on them. All in mm. */
export interface RuleItem {
  readonly type: "rule";
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly thickness: number;
  readonly colour: "black" | "red";
}

/** 图中的条: a rectangle in one grey, from its upper left corner. All in mm. */
export interface BarItem {
  readonly type: "bar";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tone: Tone;
  /** The figure that it is a part of; absent on what only explains, 图例. */
  readonly part?: Part;
}

/** What stands on a page: text, a rule or a bar, each finished and at its place. */
export type PageItem = TextItem | RuleItem | BarItem;

/** A finished page. */
export interface Page {
  readonly orientation: "portrait" | "landscape";
  /** In reading order, so that text taken out of the file reads as the document does. */
  readonly items: readonly PageItem[];
  /** 页码; absent on a page that shows none. */
  readonly number?: number;
}
