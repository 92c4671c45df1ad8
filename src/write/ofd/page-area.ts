import type { Page } from "../../layout/page.ts";
import { sheet } from "../../layout/standard.ts";
import { numbers, ofd } from "./elements.ts";

/** 页面物理区域 (7.4) of a page as it is read, in mm. */
export const physicalBox = ({ orientation }: Pick<Page, "orientation">): string => {
  const [width, height] =
    orientation === "portrait" ? [sheet.width, sheet.height] : [sheet.height, sheet.width];
  return ofd("PhysicalBox", {}, numbers(0, 0, width, height));
};
