export const places = undefined as never;
