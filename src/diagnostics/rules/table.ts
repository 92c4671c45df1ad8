export const tableRules = {} as const;
