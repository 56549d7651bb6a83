/** A way of writing a group's name. Names of one form differ in nothing that a reader would notice. */
interface Form {
  readonly names: readonly string[];
  /** Only in quotation marks, or only without; undefined: either. */
  readonly quoted?: boolean;
}

/**
 * Groups and the names by which one report may call them. A form is what an editor would take for another name:
 * a translation beside a romanization, another romanization, another acronym.
 */
export const FAMILIES: readonly { readonly forms: readonly Form[] }[] = [
  {
    forms: [
      { names: ['Islamic State'], quoted: true },
      { names: ['Islamic State'], quoted: false },
    ],
  },
  { forms: [{ names: ['IS'] }, { names: ['ISIS'] }, { names: ['ISIL'] }, { names: ['Daesh', "Da'esh", 'Daish'] }] },
  {
    forms: [
      { names: ['Jabhat al-Nusra', 'Jabhat al-Nusrah', 'Jabhat al-Nosra', 'Jabhat al-Nosrah'] },
      { names: ['Nusra Front', 'al-Nusra Front'] },
      { names: ['Victory Front'] },
    ],
  },
  {
    forms: [
      { names: ["Hay'at Tahrir al-Sham"] },
      { names: ['Hayat Tahrir al-Sham'] },
      { names: ['Hayyat Tahrir al-Sham', 'Hayyaat Tahrir al-Sham', "Hayy'at Tahrir al-Sham"] },
      { names: ['Levant Liberation Committee'] },
    ],
  },
  { forms: [{ names: ['Hezbollah'] }, { names: ['Hizbullah', 'Hizbollah'] }, { names: ['Hizballah'] }] },
  {
    forms: [
      { names: ['Faylaq al-Rahman', 'Failaq al-Rahman'] },
      { names: ['Rahman Corps', 'al-Rahman Corps'] },
      { names: ['Rahman Legion', 'al-Rahman Legion'] },
    ],
  },
  {
    forms: [
      { names: ['Faylaq al-Sham', 'Failaq al-Sham'] },
      { names: ['Sham Corps', 'al-Sham Corps'] },
      { names: ['Sham Legion', 'al-Sham Legion'] },
    ],
  },
  {
    forms: [
      { names: ['Jaysh al-Islam', 'Jaish al-Islam', 'Jeish al-Islam'] },
      { names: ['Army of Islam', 'Islam Army'] },
    ],
  },
  {
    forms: [
      { names: ['Jaysh al-Fath', 'Jaish al-Fath'] },
      { names: ['Army of Conquest'] },
      { names: ['al-Fath Army', 'Fath Army'] },
    ],
  },
  {
    forms: [
      { names: ['Syrian Democratic Forces'] },
      { names: ['Syria Democratic Forces'] },
      { names: ['QSD', 'Qasad'] },
    ],
  },
  { forms: [{ names: ["People's Protection Units"] }, { names: ['Popular Protection Units'] }] },
  { forms: [{ names: ['Asayish'] }, { names: ['Asayesh', 'Asaysh', 'Asaish'] }] },
  {
    forms: [
      { names: ['Popular Mobilization Forces', 'Popular Mobilisation Forces'] },
      { names: ['Popular Mobilization Units', 'Popular Mobilisation Units'] },
      { names: ['Hashd al-Shaabi', 'al-Hashd al-Shaabi', "Hashd al-Sha'abi", "al-Hashd al-Sha'abi"] },
    ],
  },
  {
    forms: [
      { names: ['Houthis', 'Houthi'] },
      { names: ['Huthis', 'Huthi'] },
      { names: ['Ansar Allah', 'Ansarullah', 'Ansarallah'] },
    ],
  },
  {
    forms: [
      {
        names: [
          'Jaysh Khalid ibn al-Walid',
          'Jaysh Khaled bin al-Walid',
          'Jaysh Khalid bin al-Walid',
          'Jaish Khaled bin al-Walid',
        ],
      },
      { names: ['Khalid ibn al-Walid Army', 'Khaled bin al-Walid Army', 'Khalid bin al-Walid Army'] },
    ],
  },
  { forms: [{ names: ['Free Syrian Army'] }, { names: ['Syrian Free Army'] }] },
  { forms: [{ names: ['National Defence Forces'] }, { names: ['National Defense Forces'] }] },
  { forms: [{ names: ['Guardians of Religion'] }, { names: ['Hurras al-Din', 'Huras al-Din', 'Horas al-Din'] }] },
  {
    forms: [
      { names: ['Turkistan Islamic Party'] },
      { names: ['Islamic Turkestan Party', 'Turkestan Islamic Party', 'Islamic Turkistan Party'] },
    ],
  },
];
