/** English words for parts and sizes that translators put before a name, with the Arabic ones that stand behind it. */
const ARABIC: Readonly<Record<string, readonly string[]>> = {
  northern: ['Shamali', 'Shamaliya'],
  north: ['Shamali', 'Shamaliya'],
  southern: ['Janubi', 'Janubiya', 'Qibli'],
  south: ['Janubi', 'Janubiya', 'Qibli'],
  eastern: ['Sharqi', 'Sharqiya'],
  east: ['Sharqi', 'Sharqiya'],
  western: ['Gharbi', 'Gharbiya'],
  west: ['Gharbi', 'Gharbiya'],
  upper: ['Fawqani', 'Fawqa'],
  lower: ['Tahtani', 'Tahta'],
  big: ['Kabir', 'Kabira', 'Kubra'],
  great: ['Kabir', 'Kabira', 'Kubra'],
  greater: ['Kabir', 'Kabira', 'Kubra'],
  little: ['Saghir', 'Saghira', 'Sughra'],
  small: ['Saghir', 'Saghira', 'Sughra'],
};

/** The names that a name with an English direction before it may be: "Western Mliha" gives "Mliha al-Gharbi" and "… al-Gharbiya". */
export function inArabicOrder(text: string): string[] {
  const [first = '', ...rest] = text.split(/\s+/);
  return (ARABIC[first.toLowerCase()] ?? []).map((word) => `${rest.join(' ')} al-${word}`);
}
