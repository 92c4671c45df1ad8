import type { OfficialDocument } from "../../model/papers/document.ts";
import { escaped } from "./html.ts";

/** What stands where a number or a name was. */
const leftOut = "［略］";

/** Mobile numbers, numbers with an area code, and numbers that are called one. */
const telephones = [
  /(?<![\d.])(?:\+?86[-－ ]?)?1[3-9]\d[-－ ]?\d{4}[-－ ]?\d{4}(?!\d)/gu,
  /(?<![\d.])[（(]?0\d{2,3}[）)]?[-－—–‐ ]{0,2}\d{7,8}(?:[-－转]\d{1,5})?(?!\d)/gu,
  /(?<=(?:电话|手机|传真|热线|座机|分机|联系方式)[^\d\n]{0,8})\d{3,4}[-－ ]?\d{4}(?!\d)/gu,
];

/** What 填报人 holds that is no person's name: a department, a post. */
const isNoPerson =
  /(?:室|科|处|股|办|部|局|组|中心|司|院|所|队|站|委|长|主任|书记|主席|委员|专员|政府|单位)$/u;

/** The names of persons among what units and the office gave as such. */
const personsAmong = (written: readonly string[]): readonly string[] => [
  ...new Set(
    written
      .flatMap((text) => text.split(/[、，,；;/\s（）()]+/u))
      .filter((name) => /^[\p{Script=Han}·]{2,15}$/u.test(name) && !isNoPerson.test(name)),
  ),
];

/** The telephone numbers among them, as they are written. */
const telephonesAmong = (written: readonly string[]): readonly string[] =>
  written
    .flatMap((text) => text.split(/[、，,；;/]+/u))
    .map((text) => text.trim())
    .filter((text) => /^[\d\-－ （）()+转]+$/u.test(text) && text.replaceAll(/\D/gu, "").length >= 7);

/** A document without what tells of persons: 签发人, those who attended, 附注 with whom to ask, 份号. */
export const withoutPersons = (document: OfficialDocument): OfficialDocument => {
  const { attendance: _attendance, note: _note, head, ...rest } = document;
  if (head.type === "basis") return { ...rest, head };
  const { copyNumber: _copy, ...bare } = head;
  if (bare.type !== "issuer") return { ...rest, head: bare };
  const { signers: _signers, ...unsigned } = bare;
  return { ...rest, head: unsigned };
};

/**
 * A page without the names and numbers that were `written` for persons, and without what looks like a telephone number,
 * wherever these stand in it.
 */
export const withoutNames = (page: string, written: readonly string[]): string => {
  const names = [...personsAmong(written), ...telephonesAmong(written)]
    .toSorted((a, b) => b.length - a.length)
    .map(escaped);
  const unnamed = names.reduce((text, name) => text.replaceAll(name, leftOut), page);
  return telephones.reduce((text, pattern) => text.replace(pattern, leftOut), unnamed);
};
