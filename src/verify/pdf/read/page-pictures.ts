import type { PictureFinder } from "./content.ts";
import type { PictureData } from "./drawn-picture.ts";
import type { OpenPage } from "./open-pdf.ts";

/** The part of pdf.js that hands over what a page is drawn with, as soon as it is there. */
interface ComingObjects {
  get(id: string, take: (value: unknown) => void): void;
}

const isPicture = (value: unknown): value is PictureData =>
  typeof value === "object" &&
  value !== null &&
  "data" in value &&
  "kind" in value &&
  value.data !== undefined;

const whenThere = (objects: ComingObjects, id: string): Promise<unknown> =>
  new Promise((resolve) => objects.get(id, resolve));

/**
 * The pictures of a page, once pdf.js has read them. None where the page has no text: then nothing lies below them that
 * anybody would read.
 */
export const picturesOf = async (
  page: OpenPage["page"],
  steps: Exclude<OpenPage["steps"], string>,
): Promise<PictureFinder> => {
  const found = new Map<string, PictureData>();
  if (steps.some(({ name }) => name === "showText")) {
    for (const { name, values } of steps) {
      const [id] = Array.from(values);
      if (!name.startsWith("paintImageXObject") || typeof id !== "string" || found.has(id)) continue;
      const objects = (id.startsWith("g_") ? page.commonObjs : page.objs) as ComingObjects;
      const picture = await whenThere(objects, id);
      if (isPicture(picture)) found.set(id, picture);
    }
  }
  return (value) => (typeof value === "string" ? found.get(value) : isPicture(value) ? value : undefined);
};
