import type { Paragraph, Run } from "docx";
import { dashFromLineTop } from "../../../layout/grid/docx-profile.ts";
import { landscape, pageNumber, pointsToMillimetres, sheet } from "../../../layout/standard.ts";
import { drawing, type DrawingBox, element, rectangle, type Shape } from "../drawing.ts";
import { emuOfMillimetres } from "../units.ts";

/** A box without fill or outline whose text is turned a quarter clockwise. */
const textBox = (line: Paragraph, box: DrawingBox): Shape => ({
  drawn: element(
    "wps:wsp",
    {},
    element("wps:cNvSpPr", { txBox: 1 }),
    element("wps:spPr", {}, ...rectangle(box), element("a:noFill"), element("a:ln", {}, element("a:noFill"))),
    element("wps:txbx", {}, element("w:txbxContent", {}, line)),
    element(
      "wps:bodyPr",
      { vert: "vert", wrap: "square", lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: "t" },
      element("a:noAutofit"),
    ),
  ),
  fallback: {
    attributes: { filled: "f", stroked: "f" },
    children: [
      element(
        "v:textbox",
        { style: "layout-flow:vertical", inset: "0,0,0,0" },
        element("w:txbxContent", {}, line),
      ),
    ],
  },
});

/**
 * 页码 of a landscape page, which keeps its place on the sheet (8): as the page is read, the line runs downwards
 * along the left edge. No footer line can do that, so it stands in a text box fixed to the page. `id` numbers the
 * drawings of one document.
 */
export const turnedLine = (line: Paragraph, id: number): Run => {
  const lineHeight = pointsToMillimetres(pageNumber.size);
  const left = sheet.height - pageNumber.centre + dashFromLineTop - lineHeight;
  const box: DrawingBox = {
    left: emuOfMillimetres(left),
    top: emuOfMillimetres(landscape.typeArea.top),
    width: emuOfMillimetres(lineHeight),
    height: emuOfMillimetres(landscape.typeArea.height),
  };
  return drawing({ name: "页码", id, box }, textBox(line, box));
};
