/** The roles that GB/T 9704 gives to type faces; `supplement` (补字) stands in for a character that a face lacks. */
export const faceRoles = ["小标宋", "仿宋", "黑体", "楷体", "宋体", "补字"] as const;
export type FaceRole = (typeof faceRoles)[number];
