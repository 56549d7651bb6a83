/** The text with its first letter upper case. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Gives `text` the case of `model`: all capitals (of two letters or more), a first capital, or as it is. */
export function matchCase(model: string, text: string): string {
  if (model.length > 1 && model === model.toUpperCase() && model !== model.toLowerCase()) return text.toUpperCase();
  const first = model.charAt(0);
  return first !== first.toLowerCase() ? capitalize(text) : text;
}
