export const monthRules = {} as const;
