import type { FaceRole } from "../../layout/face-roles.ts";

/** The office's fonts by the names that Word and WPS show; `alternatives` are taken where a font is not installed. */
interface DocxFace {
  readonly name: string;
  readonly alternatives: readonly string[];
}

/** The face of each role; a missing character is left to the word processor, which has a supplement of its own. */
export const docxFaces: Readonly<Record<Exclude<FaceRole, "补字">, DocxFace>> = {
  小标宋: { name: "方正小标宋简体", alternatives: ["方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "FandolSong"] },
  仿宋: { name: "仿宋_GB2312", alternatives: ["仿宋", "FangSong", "FandolFang"] },
  黑体: { name: "黑体", alternatives: ["SimHei", "FandolHei"] },
  楷体: { name: "楷体_GB2312", alternatives: ["楷体", "KaiTi", "FandolKai"] },
  宋体: { name: "宋体", alternatives: ["SimSun", "FandolSong"] },
};

export type DocxFaceRole = keyof typeof docxFaces;
