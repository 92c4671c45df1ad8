import { AlignmentType, type Run, TabStopType } from "docx";
import { placeSigners } from "../../../layout/elements/signers.ts";
import { signers as rules } from "../../../layout/standard-forms.ts";
import type { IssuerHead } from "../../../model/papers/document.ts";
import { signerStyle } from "../styles.ts";
import { type ParagraphExtras, run, tabRun } from "../text.ts";
import { twipsOfCells } from "../units.ts";

/** A line of 发文字号 and 签发人 before it is written. */
interface NumberLine {
  readonly runs: readonly Run[];
  readonly place: ParagraphExtras;
}

/**
 * 发文字号 in the middle; or one character in from the left, with 签发人 at tab stops (7.2.5, 7.2.6) on its own line and
 * on those above it. Nothing is indented, because the rule below it would be too.
 */
export const numberLines = ({ number = "", signers }: IssuerHead): readonly NumberLine[] => {
  if (!signers) return [{ runs: number === "" ? [] : [run(number)], place: {} }];
  const { label, columns, lines } = placeSigners(signers);
  const stops = [rules.numberIndent, label, ...columns].map((cells) => ({
    type: TabStopType.LEFT,
    position: twipsOfCells(cells),
  }));
  const place = { alignment: AlignmentType.LEFT, tabStops: stops };
  const runsOf = (names: readonly string[], line: number): readonly Run[] => [
    tabRun(),
    ...(line === lines.length - 1 && number !== "" ? [run(number)] : []),
    ...(line === 0 ? [tabRun(), run(rules.label)] : [tabRun(), tabRun()]),
    ...names.flatMap((name, index) => [
      ...(index === 0 ? [] : [tabRun()]),
      run(name, { style: signerStyle.id }),
    ]),
  ];
  return lines.map((names, line) => ({ runs: runsOf(names, line), place }));
};
