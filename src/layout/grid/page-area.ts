import {
  emBox,
  grid,
  landscape,
  linePitch,
  millimetresToPoints,
  pointsToMillimetres,
  sheet,
  typeArea,
} from "../standard.ts";

/** 版心 of one orientation, as it is read, with its grid. Lengths in mm from the page's top-left corner. */
export interface PageArea {
  readonly orientation: "portrait" | "landscape";
  readonly sheetHeight: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly width: number;
  /** Characters of 三号 that fill a line. */
  readonly cells: number;
  readonly cellWidth: number;
  /** Lines of 三号 that fill a page. */
  readonly lines: number;
  /** From one line to the next, in mm. */
  readonly pitch: number;
}

const areaOf = (
  orientation: PageArea["orientation"],
  sheetHeight: number,
  box: { left: number; top: number; right: number; bottom: number; width: number; height: number },
): PageArea => {
  const em = pointsToMillimetres(grid.size);
  const cells = orientation === "portrait" ? grid.cells : Math.floor(box.width / em + 0.5);
  const { left, top, right, bottom, width } = box;
  const lines = Math.floor((box.height - em) / linePitch + 0.001) + 1;
  return {
    orientation,
    sheetHeight,
    left,
    top,
    right,
    bottom,
    width,
    cells,
    cellWidth: width / cells,
    lines,
    pitch: linePitch,
  };
};

export const portraitArea: PageArea = areaOf("portrait", sheet.height, typeArea);
export const landscapeArea: PageArea = areaOf("landscape", landscape.sheet.height, landscape.typeArea);

/** The part of an area that begins at `top` (mm) and holds `lines` lines of its grid. */
export const areaFrom = (
  area: PageArea,
  { top, lines }: { readonly top: number; readonly lines: number },
): PageArea => {
  const bottom = top + (lines - 1) * area.pitch + pointsToMillimetres(grid.size);
  return { ...area, top, bottom, lines };
};

/** The same area with one line more, its lines closer together (7.3.5.5). */
export const closerArea = (area: PageArea): PageArea => ({
  ...area,
  lines: area.lines + 1,
  pitch: (area.bottom - area.top - pointsToMillimetres(grid.size)) / area.lines,
});

/** The upper edge of the 字身 of the n-th grid line (0-based), in mm. */
export const lineTop = (area: PageArea, line: number): number => area.top + line * area.pitch;

/** The first grid line whose 字身 begins at or below `y` (mm). */
export const lineAt = (area: PageArea, y: number): number =>
  Math.max(0, Math.ceil((y - area.top) / area.pitch - 0.0001));

/** Where the baseline lies when the 字身 of a size (pt) begins at `top` (mm). */
export const baselineBelow = (top: number, size: number): number =>
  top + emBox.above * pointsToMillimetres(size);

/** The baseline of text of any size (pt) centred on the grid line that begins at `top`: titles among 三号. */
export const baselineOnLine = (top: number, size: number): number =>
  baselineBelow(top + pointsToMillimetres(grid.size - size) / 2, size);

/** What is added after every character of 三号 so that `area.cells` of them fill the line, in pt. */
export const gridTracking = (area: PageArea): number => millimetresToPoints(area.cellWidth) - grid.size;
