import type { XmlElement } from "../docx/xml-tree.ts";
import { elementsOf, xmlTree } from "../docx/xml-tree.ts";

/* What stands in the parts of an OFD, as tests look at it: by the words of GB/T 33190-2016 alone. */

/** A character of a page by its place on it, in mm. */
export interface PlacedCharacter {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly font: string;
  /** In mm. */
  readonly size: number;
  readonly scale: number;
  readonly turned: boolean;
}

/** A stroke from point to point, in mm. */
export interface PlacedStroke {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly width: number;
  readonly colour: string;
}

const numbersOf = (text: string | undefined): readonly number[] =>
  text === undefined ? [] : text.split(" ").map(Number);

/** 1 g 2 3 is 1 3 3. */
const distancesOf = (text: string | undefined): readonly number[] => {
  const words = text === undefined ? [] : text.split(" ");
  const all: number[] = [];
  while (words.length > 0) {
    const word = words.shift();
    if (word !== "g") all.push(Number(word));
    else {
      const count = Number(words.shift());
      const value = Number(words.shift());
      all.push(...Array.from({ length: count }, () => value));
    }
  }
  return all;
};

const charactersOfObject = (object: XmlElement): readonly PlacedCharacter[] => {
  const [left = 0, top = 0] = numbersOf(object.attributes["Boundary"]);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(object.attributes["CTM"]);
  return elementsOf(object, "ofd:TextCode").flatMap((code) => {
    let along = Number(code.attributes["X"]);
    const y = Number(code.attributes["Y"]);
    const moves = distancesOf(code.attributes["DeltaX"]);
    return Array.from(code.text, (text, index) => {
      along += index === 0 ? 0 : (moves[index - 1] ?? Number.NaN);
      return {
        text,
        x: left + a * along + c * y + e,
        y: top + b * along + d * y + f,
        font: object.attributes["Font"] ?? "",
        size: Number(object.attributes["Size"]),
        scale: Number(object.attributes["HScale"] ?? 1),
        turned: a === 0 && b === 1,
      };
    });
  });
};

/** The characters of a page, in the order of the file. */
export const charactersOfPage = (part: string): readonly PlacedCharacter[] =>
  elementsOf(xmlTree(part), "ofd:TextObject").flatMap(charactersOfObject);

/** The strokes of a page, in the order of the file. */
export const strokesOfPage = (part: string): readonly PlacedStroke[] =>
  elementsOf(xmlTree(part), "ofd:PathObject").map((object) => {
    const [left = 0, top = 0] = numbersOf(object.attributes["Boundary"]);
    const [data] = elementsOf(object, "ofd:AbbreviatedData");
    const [, x1, y1, x2, y2] = /^M (\S+) (\S+) L (\S+) (\S+)$/u.exec(data?.text ?? "") ?? [];
    return {
      from: [left + Number(x1), top + Number(y1)],
      to: [left + Number(x2), top + Number(y2)],
      width: Number(object.attributes["LineWidth"]),
      colour: elementsOf(object, "ofd:StrokeColor")[0]?.attributes["Value"] ?? "0 0 0",
    };
  });

/** The pages of an OFD by the order of its root, as their parts stand in `parts`. */
export const pagesOfOfd = (parts: ReadonlyMap<string, string>): readonly string[] =>
  elementsOf(xmlTree(parts.get("Doc_0/Document.xml") ?? ""), "ofd:Page").map(
    ({ attributes }) => parts.get(`Doc_0/${attributes["BaseLoc"] ?? ""}`) ?? "",
  );
