export const explain = undefined as never;
