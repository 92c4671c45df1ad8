export const templateRules = {} as const;
