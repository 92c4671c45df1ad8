import type { LabelRole } from "../duties/label-roles.ts";
import { takeDuties } from "../duties/take-duties.ts";
import type { ItemDraft, PlacedPart } from "./item-draft.ts";
import type { ImportNotes } from "./import-notes.ts";

const same = "(?:均|都)?同(?:上|前)(?:一?(?:项|条|款))?";
const alone = new RegExp(`^(?:${same}|[〃″"”]{1,2})[。；;]?$`, "u");
/** （责任单位同上）, 牵头单位、责任单位均同上。 behind a task, in brackets or as its last sentence. */
const behind = new RegExp(
  `(?:[（(【〔［[]\\s*(?<inner>[^（()）【】〔〕［］[\\]]{0,20}?)\\s*[：:]?\\s*${same}\\s*[)）】〕］\\]]|(?<=[。；;])(?<words>(?:[\\p{Script=Han}]{2,4}(?:单位|部门)[、和及]?)+)[：:]?${same})[。；;]?$`,
  "u",
);

const roles = ["lead", "responsible", "watching", "timeLimit"] as const;
type SharedRole = (typeof roles)[number];
const isShared = (role: LabelRole): role is SharedRole => (roles as readonly LabelRole[]).includes(role);

/** The roles that （牵头单位及责任单位同上） speaks of; those of units where it names none. */
const rolesIn = (words: string): readonly SharedRole[] => {
  const named = [
    ...(/牵头|主办/u.test(words) ? (["lead"] as const) : []),
    ...(/责任|配合|协办|参与/u.test(words) ? (["responsible", "watching"] as const) : []),
    ...(/时限|时间/u.test(words) ? (["timeLimit"] as const) : []),
  ];
  // 责任单位同上 below a task whose units have one who leads means all of them.
  if (
    named.length === 0 ||
    (named.includes("responsible") && !named.includes("lead") && !/配合|协办|参与/u.test(words))
  )
    return [
      "lead",
      "responsible",
      "watching",
      ...(named.includes("timeLimit") ? (["timeLimit"] as const) : []),
    ];
  return named;
};

const partsOf = ({ text, parts, at }: ItemDraft): readonly PlacedPart[] => [
  ...takeDuties(text).parts.map((part) => ({ ...part, at })),
  ...parts,
];

/** One item with what 同上 means in it; the item itself where it says nothing of the kind, or nothing stands above. */
const resolved = (draft: ItemDraft, above: readonly PlacedPart[]): ItemDraft => {
  const found = behind.exec(draft.text);
  const meant = found ? rolesIn(found.groups?.["inner"] ?? found.groups?.["words"] ?? "") : [];
  const own = new Set(draft.parts.filter((part) => !alone.test(part.text)).map(({ role }) => role));
  const told = above.filter(({ role }) => isShared(role) && meant.includes(role) && !own.has(role));
  const text = found && told.length > 0 ? draft.text.slice(0, found.index).trimEnd() : draft.text;
  const parts = draft.parts.flatMap((part) => {
    if (!alone.test(part.text)) return [part];
    const exact = above.filter(({ role }) => role === part.role);
    const any = part.label.startsWith("责任") && part.role === "responsible";
    const others = above.filter(
      ({ role }) => role === "responsible" || (role === "lead" && !own.has("lead")),
    );
    const taken = exact.length > 0 && !any ? exact : any ? others : [];
    return taken.length > 0 ? taken.map((each) => ({ ...each, at: part.at })) : [part];
  });
  if (text === draft.text && parts.every((part, index) => part === draft.parts[index])) return draft;
  return { ...draft, text, parts: [...parts, ...told.map((part) => ({ ...part, at: draft.at }))] };
};

/** Items whose 同上 is replaced by what the item above says, which is noted; 同上 under nothing stays as it is. */
export const withSameAsAbove = (drafts: readonly ItemDraft[], notes: ImportNotes): readonly ItemDraft[] => {
  let above: readonly PlacedPart[] = [];
  return drafts.map((draft) => {
    const own = resolved(draft, above);
    if (own !== draft) notes.same.push(draft.at);
    const parts = partsOf(own).filter(({ role, text }) => isShared(role) && !alone.test(text));
    if (parts.some(({ role }) => role !== "timeLimit")) above = parts;
    return own;
  });
};
