/**
 * Words of many names with the vowels that Arabic leaves out, written with vowel marks: generics, adjectives, persons.
 * A name made of these words, and of words that leave nothing to guess, is no guess.
 */
const VOWELLED =
  'تَلّ كَفْر عَيْن بَيْت دَيْر جَبَل جِسْر بِئْر بِير رَأْس رَاس أَبُو اَبُو أُمّ اُمّ مَعَرَّة خِرْبة شَيْخ حاجّ بُرْج قَلْعة مَرْج سَهْل نَهْر سُوق حَيّ مَزْرَعة حَوْش بَني قَصْر ' +
  'تَلّة جُبّ رَسْم كَبِير كَبِيرة صَغِير صَغِيرة شَرْقي شَرْقية غَرْبي غَرْبية شَمالي شَمالية جَنُوبي جَنُوبية فَوْقاني فَوْقانية تَحْتاني تَحْتانية فَوْقا تَحْتا وُسْطى عُلْيا سُفْلى جَدِيد جَدِيدة ' +
  'قَدِيم قَدِيمة أَبْيَض بَيْضا بَيْضاء أَسْوَد سَوْدا سَوْداء طَوِيل طَوِيلة حُلْو مُحَمَّد حَسَن حُسَيْن عُمَر عُثْمان عَبْد دِين نُور حَمّام مَدِينة قَرْية مَسْجِد مُخَيَّم مَطار سَدّ دَوّار ' +
  'عَرَب رُمّان زَيْتُون تِين كَرْم بُسْتان فُرات حَجَر غَنَم سَمَك ذَهَب جَزِيرة بُحَيْرة حِصْن هُدى سَلام شُهَداء حُرِّيّة ثَوْرة بَعْث عِزّ شَمْس بَحْر عَلي أَكْراد تُرْكْمان عَرَبي كُرْدي ' +
  'نُعْمان إِبْراهيم اِبْراهيم إِسْماعيل يُوسُف سُلْطان سُلَيْمان رَشيد رَشيدية عَزيز عَزيزية سَعِيد نَجّار عَبّاس غَسّان بَدْر خِضْر نَبي حَمِيد حَمِيدية مُصْطَفى مُشْرِفة ' +
  'رُجْم جُرْن جُرْد قِبْلي قِبْلية فَرَج فَرَس قُصَيْر عُبَيْد طَيِّبة طَيِّب مُسْلِم هِلال حُلْوة شَجَرة تُرْبة بِرْكة حِجارة خِنْزير عَدَس رَمَضان سَيِّد سَيِّدة ذِياب دِياب جِهاد سِنْدِيان سِنْدِيانة كَنِيسة قُبّة جُبّة مَدْرَسة ' +
  'مَشْفى هِنْدي مُرْتَفَع مُسْتَقْبَل مُسْتَشْفى جُمْهُورية خَنْساء حَمَد قَمَر قَلَم جَمَل غَزال مَلِك مَلِكة وَلِيد بَلَد بَلَدي عَسَل وَرْد جُمْعة طُور حِمار نِساء شِهاب ضِياء رِضا حِكْمة نِعْمة بِشْر خُضْر حُمْر';

/** What the house writes otherwise than the vowels say, or in one form whatever stands around it. */
const HOUSE: Readonly<Record<string, string>> = {
  تل: 'Tal',
  عين: 'Ain',
  بيت: 'Beit',
  دير: 'Deir',
  شيخ: 'Sheikh',
  سوق: 'Souq',
  حوش: 'Hosh',
  بئر: 'Bir',
  معرة: 'Maara',
  بني: 'Bani',
  الله: 'Allah',
  قلعة: 'Qalaa',
  وادي: 'Wadi',
  أبو: 'Abu',
  ابو: 'Abu',
  أم: 'Umm',
  ام: 'Umm',
  ابن: 'Ibn',
  عبدالله: 'Abdullah',
};

/** Adjectives: a noun before them stands in no construct (“Qarya Kabira”, but “Qaryat Hasan”). */
const ADJECTIVES =
  'كبير كبيرة صغير صغيرة شرقي شرقية غربي غربية شمالي شمالية جنوبي جنوبية فوقاني فوقانية تحتاني تحتانية فوقا تحتا وسطى عليا سفلى جديد جديدة قديم قديمة بيضا بيضاء سودا سوداء حمرا حمراء طويلة قبلية';

const MARKS = /[\u064b-\u0652\u0670]/g;

const vowelled = new Map(VOWELLED.split(' ').map((word) => [word.replace(MARKS, ''), word]));
const adjectives: ReadonlySet<string> = new Set(ADJECTIVES.split(' '));

/** A word with its vowel marks; undefined when the list has it not. */
export const vowelsOf = (word: string): string | undefined => vowelled.get(word);

/** The house's own form of a word. */
export const houseWord = (word: string): string | undefined => (Object.hasOwn(HOUSE, word) ? HOUSE[word] : undefined);

export const isAdjective = (word: string): boolean => adjectives.has(word);
