export const catalogueRules = {} as const;
