import { isHalfWidthLatin, isStandIn, isSupplement, roleOf } from "../../faces.ts";
import { type Finding, judged } from "../../finding.ts";
import type { PdfDocument } from "../find/document.ts";

const described = (name: string): string => {
  const role = roleOf(name);
  if (isSupplement(name)) return `${name}（补字）`;
  if (role === undefined) return isHalfWidthLatin(name) ? `${name}（西文）` : `${name}（标准以外）`;
  return isStandIn(name) ? `${name}（代${role}）` : name;
};

/** Every font embedded; those that stand in for the standard's are named. */
export const checkFonts = ({ fonts }: PdfDocument): readonly Finding[] => {
  const missing = fonts.filter(({ embedded }) => !embedded).map(({ name }) => `${name} 没有嵌入`);
  return [judged("fonts", fonts.map(({ name }) => described(name)).join("、"), missing)];
};
