import type { FaceFiles } from "../../layout/faces.ts";
import type { FaceRole } from "../../layout/face-roles.ts";
import { faceRoles } from "../../layout/face-roles.ts";
import type { InputFile } from "../../model/input-file.ts";
import { reportUnreadable } from "../../read/text/decode.ts";
import type { Context } from "./context.ts";

/** The faces that come with Tongbao; 机关.yaml can name the office's own instead. */
const shippedFaces: Readonly<Record<FaceRole, string>> = {
  小标宋: "fonts/FandolSong-Bold.otf",
  仿宋: "fonts/FandolFang-Regular.otf",
  黑体: "fonts/FandolHei-Regular.otf",
  楷体: "fonts/FandolKai-Regular.otf",
  宋体: "fonts/FandolSong-Regular.otf",
  补字: "fonts/TongbaoSupplement-Regular.otf",
};

/** Where the file of a role lies: the office's own, else the shipped one. */
export const fontPath = (templates: string, own: Readonly<Record<string, string>>, role: FaceRole): string =>
  `${templates}/${own[role] ?? shippedFaces[role]}`;

/**
 * Reads one font file for each role from the templates folder; the office's own come first.
 * Reports every file that is not there (TXT-003) or cannot be read (TXT-013); undefined when one is missing.
 */
export const loadFontFiles = async (
  { world, options, report }: Context<{ readonly templates: string }>,
  own: Readonly<Record<string, string>>,
): Promise<FaceFiles | undefined> => {
  const found = await Promise.all(
    faceRoles.map(async (role): Promise<readonly [FaceRole, InputFile | undefined]> => {
      const path = fontPath(options.templates, own, role);
      const file = await world.readFile(path, "shared");
      if (!file) report({ code: "TXT-003", place: { file: path }, details: { file: path } });
      if (file) reportUnreadable([file], report);
      return [role, file?.unreadable === undefined ? file : undefined];
    }),
  );
  return found.every(([, file]) => file !== undefined) ? (Object.fromEntries(found) as FaceFiles) : undefined;
};
