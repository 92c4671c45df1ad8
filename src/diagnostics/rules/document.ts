export const documentRules = {} as const;
