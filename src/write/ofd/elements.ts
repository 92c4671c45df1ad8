import { xml, xmlPart } from "../ooxml/xml.ts";

/** The namespace of every element of an OFD (GB/T 33190-2016 6). */
const namespace = "http://www.ofdspec.org/2016";

type Attributes = Parameters<typeof xml>[1];

/** One element of OFD as text; children are XML already (text goes through `escapeXml` first). */
export const ofd = (
  name: string,
  attributes: Attributes = {},
  ...children: readonly (string | undefined)[]
): string => xml(`ofd:${name}`, attributes, ...children);

/** A whole part of the package: declaration and root element. */
export const ofdPart = (
  root: string,
  attributes: Attributes,
  ...children: readonly (string | undefined)[]
): string => xmlPart(ofd(root, { "xmlns:ofd": namespace, ...attributes }, ...children));

/** Gives every object of a document a number of its own (GB/T 33190-2016 ST_ID), from 1. */
export interface Numbering {
  readonly next: () => number;
  /** The highest that was given. */
  readonly last: () => number;
}

export const numbering = (): Numbering => {
  let last = 0;
  return { next: () => (last += 1), last: () => last };
};

/** Numbers as OFD has them, in mm; 0.01 µm is finer than any printer, and adds up to nothing over a line. */
export const numbers = (...values: readonly number[]): string =>
  values.map((value) => String(Math.round(value * 1e5) / 1e5)).join(" ");
