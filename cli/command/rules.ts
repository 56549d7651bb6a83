export const rules = undefined as never;
