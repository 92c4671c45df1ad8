import type { Agency } from "../../model/catalogue.ts";
import type { fieldReader } from "./agency-fields.ts";

const isWrong = (name: string): boolean => name === "" || name.endsWith("文件");

/**
 * 联合发文机关 and 签名章 of 机关.yaml. Reports (CAT-041) an agency that is named twice, is the office itself or has the 文件 that
 * only the mark bears, and 签名章 that are not one of each agency.
 */
export const readIssuingAgencies = (
  { several, reportWrong }: Pick<ReturnType<typeof fieldReader>, "several" | "reportWrong">,
  signature: string,
): Pick<Agency, "jointAgencies" | "stampedPosts"> => {
  const joint = several("联合发文机关");
  const names = [signature, ...(joint ?? [])];
  // An office without a name of its own is told of that alone.
  if (joint && (joint.some(isWrong) || new Set(names).size < names.length)) {
    reportWrong("联合发文机关", "联合发文机关", "本机关以外的发文机关，各写一次，不带“文件”");
  }
  const posts = several("签名章");
  if (posts && (posts.length !== names.length || posts.includes(""))) {
    const expected = joint
      ? `${names.length}个签发人的职务，各发文机关一个，按次序用顿号隔开`
      : "签发人的职务";
    reportWrong("签名章", "签名章", expected);
  }
  return { ...(joint && { jointAgencies: joint }), ...(posts && { stampedPosts: posts }) };
};
