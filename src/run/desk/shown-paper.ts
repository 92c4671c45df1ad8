import type { OfficialDocument } from "../../model/document.ts";
import { documentHtml } from "../../write/html/document-html.ts";
import { sectionStyle } from "../../write/html/section-style.ts";

/** The style that papers and sections of a page need; addresses of a page are not in it. */
export const shownStyle = sectionStyle;

/** A paper as text on a page: what it says, in the order in which it is printed. */
export const paperHtml = (document: OfficialDocument): string => documentHtml(document).html;
