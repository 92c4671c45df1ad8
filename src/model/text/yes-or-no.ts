/** 是 and 否, as tables, settings and templates write them. */
export const yesOrNo = { 是: true, 否: false } as const;

/** How a truth is written: 是 or 否. */
export const inYesOrNo = (truth: boolean): keyof typeof yesOrNo => (truth ? "是" : "否");
