import type { Faces } from "../../layout/faces.ts";
import { loadFaces } from "../../layout/faces.ts";
import type { World } from "../../world.ts";
import { loadFontFiles } from "../load/load-fonts.ts";
import type { Folders } from "../load/options.ts";

/** Opens the faces of an office; undefined where one cannot be opened, which a check tells. */
export type FacesOf = (fonts: Readonly<Record<string, string>>) => Promise<Faces | undefined>;

/** Opens an office's faces once: they take longer to open than all else that is done with a file. */
export const keepFaces = (world: World, folders: Pick<Folders, "templates">): FacesOf => {
  const kept = new Map<string, Promise<Faces | undefined>>();
  const open = async (fonts: Readonly<Record<string, string>>): Promise<Faces | undefined> => {
    const files = await loadFontFiles({ world, options: folders, report: () => undefined }, fonts);
    return files && loadFaces(files, () => undefined);
  };
  return (fonts) => {
    const key = JSON.stringify(fonts);
    const faces = kept.get(key) ?? open(fonts);
    kept.set(key, faces);
    faces.catch(() => kept.delete(key));
    return faces;
  };
};
