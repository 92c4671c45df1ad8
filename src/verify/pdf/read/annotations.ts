import type { Matrix } from "./matrix.ts";
import { applied } from "./matrix.ts";
import type { OpenPage } from "./open-pdf.ts";
import type { Annotation, Box } from "./page.ts";

/** What pdf.js tells of an annotation, as far as it is read here; the published types leave it open. */
interface LoadedAnnotation {
  readonly subtype?: unknown;
  readonly rect?: ArrayLike<number>;
  readonly quadPoints?: ArrayLike<number> | null;
  readonly contentsObj?: { readonly str?: unknown };
  readonly annotationFlags?: number;
  readonly fieldType?: unknown;
  readonly fieldValue?: unknown;
}

/** Bits of an annotation's flags (ISO 32000-1, 12.5.3): never shown; printed; not shown on the screen. */
const flag = { hidden: 2, print: 4, noView: 32 } as const;

/** Numbers of a box's corners, two by two. */
const boxOf = (corners: ArrayLike<number>, frame: Matrix): Box => {
  const points = Array.from({ length: Math.floor(corners.length / 2) }, (_, index) =>
    applied(frame, Number(corners[2 * index]), Number(corners[2 * index + 1])),
  );
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
};

/** One box for each line that text is marked on, or that of the whole annotation. */
const boxesOf = ({ rect, quadPoints }: LoadedAnnotation, frame: Matrix): readonly Box[] => {
  const corners = Array.from(quadPoints ?? []);
  if (corners.length < 8) return rect && rect.length === 4 ? [boxOf(rect, frame)] : [];
  return Array.from({ length: corners.length / 8 }, (_, index) =>
    boxOf(corners.slice(8 * index, 8 * index + 8), frame),
  );
};

const isShown = ({ annotationFlags = 0 }: LoadedAnnotation): boolean => {
  const has = (bit: number): boolean => (annotationFlags & bit) !== 0;
  return !has(flag.hidden) && (!has(flag.noView) || has(flag.print));
};

const textIn = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/**
 * What was put on a page with a PDF program, by the name that the format has for it, shown or printed. Links, the windows
 * of notes and electronic signatures are left out: they change nothing of the paper.
 */
export const annotationsOf = async (
  page: OpenPage["page"],
  frame: Matrix,
): Promise<readonly Annotation[]> => {
  let found: readonly LoadedAnnotation[];
  try {
    found = (await page.getAnnotations({ intent: "any" })) as readonly LoadedAnnotation[];
  } catch {
    return [];
  }
  return found.flatMap((each) => {
    const kind = textIn(each.subtype);
    const isSilent = kind === "Link" || kind === "Popup" || each.fieldType === "Sig";
    const text = kind === "Widget" ? textIn(each.fieldValue) : textIn(each.contentsObj?.str);
    // A field that nobody has filled in draws nothing.
    if (isSilent || (kind === "Widget" && text === "") || !isShown(each)) return [];
    const boxes = boxesOf(each, frame);
    return boxes.length === 0 ? [] : [{ kind, text, boxes }];
  });
};
