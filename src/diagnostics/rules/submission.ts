export const submissionRules = {} as const;
