import type { OfficialDocument } from "../../model/papers/document.ts";
import { setIssuerHead } from "../elements/issuer-head.ts";
import type { FirstPageHead } from "../elements/issuer-head.ts";
import { setLetterHead } from "../elements/letter-head.ts";
import { setOrderHead } from "../elements/order-head.ts";
import type { Ground } from "../grid/ground.ts";
import { baselineBelow, gridTracking, lineTop } from "../grid/page-area.ts";
import type { SetDocument } from "../set-document.ts";
import { attachment, grid } from "../standard.ts";
import { placedText, shortText } from "../text/text-items.ts";

/** The first line of a paper sent apart from the one it belongs to, and its title on line 3 (7.3.7). */
const basisHead = (line: string, { area, faces }: Ground): FirstPageHead => {
  const { face, size } = attachment.label;
  const baseline = baselineBelow(lineTop(area, 0), grid.size);
  return {
    items: placedText(shortText({ text: line, face, size, tracking: gridTracking(area) }), {
      x: area.left,
      anchor: "left",
      baseline,
      faces,
      part: { type: "paragraph" },
    }),
    area,
    titleLine: attachment.title.line - 1,
  };
};

/** Sets 版头 of any form: on the first page, and with what a flowing format must be told of it. */
export const setHead = (
  { head, draft }: OfficialDocument,
  ground: Ground,
): { readonly onPage: FirstPageHead; readonly head: SetDocument["head"] } => {
  switch (head.type) {
    case "issuer": {
      const { setting, ...onPage } = setIssuerHead(head, ground);
      return { onPage, head: { ...head, setting } };
    }
    case "order": {
      const { setting, ...onPage } = setOrderHead(head, ground);
      return { onPage, head: { ...head, setting } };
    }
    case "basis":
      return { onPage: basisHead(head.line, ground), head };
    case "letter": {
      const { setting, itemLines, ...onPage } = setLetterHead({ head, draft }, ground);
      return { onPage, head: { ...head, setting, itemLines, lines: onPage.area.lines } };
    }
  }
};
