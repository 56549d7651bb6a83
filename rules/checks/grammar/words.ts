/** Closed classes of English, and the adjectives and adverbs that stand between a number and its noun or before a verb. */
const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const PREPOSITIONS = set(
  'in on at by from to of with without within into onto over under above below between among amid amidst around near during after before since until till through throughout across along beside besides behind beyond against towards toward inside outside off out up down about for via per despite upon like unlike because due except including following regarding opposite nearby versus as than past aboard alongside',
);
export const CONJUNCTIONS = set(
  'and or but nor while when where whereas because although though if unless so then than that which who whom whose as since until after before once whether how why what yet also however meanwhile plus',
);
export const PRONOUNS = set(
  'i you he she it we they me him her us them this that these those who which someone somebody nobody everyone everybody nothing something anything everything none one ones others all both each himself herself itself themselves whom',
);
export const DETERMINERS = set(
  'the a an this that these those my your his her its our their each every either neither some any no another such what which',
);
export const BE = set("is are was were be been being am isn't aren't wasn't weren't");
export const HAVE = set("has have had having hasn't haven't hadn't");
export const DO = set("do does did don't doesn't didn't");
export const MODALS = set(
  "will would can could may might must shall should cannot can't won't couldn't wouldn't shouldn't mustn't",
);
export const AUXILIARIES: ReadonlySet<string> = new Set([...BE, ...HAVE, ...DO, ...MODALS]);

/** Adverbs that may stand between a subject and its verb. */
export const ADVERBS = set(
  'also still now then already again later earlier recently currently reportedly allegedly apparently probably possibly once ever never always often usually sometimes soon today yesterday tomorrow tonight only just even too almost nearly alone ago together yet thereby thus therefore finally eventually initially previously simultaneously meanwhile not all both each so far immediately instantly consequently mostly mainly partly largely',
);

/** Adjectives; those in -ed, -ing and with a telling suffix need no entry. */
export const ADJECTIVES = set(`
other more further additional extra many few several various numerous different same such certain similar separate respective consecutive successive straight main major minor chief principal leading senior junior high low top key vital new old young elderly big small large little huge tiny long short tall wide narrow deep shallow thick thin heavy light strong weak hard soft hot cold warm cool wet dry full empty good bad great fine better worse best worst poor rich cheap dear clean dirty safe secure free open close dead alive ill sick healthy injured wounded missing
red black white green blue yellow gray grey brown orange dark bright
first second third last next final early late recent former current present past future modern ancient
northern southern eastern western northeastern northwestern southeastern southwestern central north south east west upper lower inner outer middle front rear left right nearby neighboring neighbouring adjacent local foreign domestic regional national international global rural urban coastal inland remote
public private official unofficial military civil civilian armed unarmed political economic social religious medical humanitarian legal illegal judicial criminal financial commercial industrial agricultural technical nuclear chemical biological ballistic strategic tactical thermal
male female pregnant married single adult minor young innocent peaceful violent fierce brutal deadly lethal fatal serious severe critical grave slight mild moderate intense massive mass huge overnight daily weekly monthly annual yearly
home-made homemade handmade makeshift improvised explosive incendiary armored armoured anti-aircraft anti-tank antitank surface-to-surface ground-to-ground air-to-air short-range long-range medium-range medium-sized mid-sized four-wheel rocket-propelled laser-guided remote-controlled unmanned unidentified unknown unexploded masked suspected alleged so-called booby-trapped
islamic islamist muslim christian sunni shiite alawite jewish kurdish arab arabic turkish turkmen russian iranian iraqi syrian lebanese israeli palestinian jordanian egyptian libyan yemeni saudi american british french german italian spanish dutch danish chinese japanese european african asian chechen uzbek afghan pakistani indian somali sudanese turkic western
own entire whole half double single alike able capable due likely unlikely ready afraid aware
brand fellow veteran prominent famous well-known known important significant prime moral mental physical vast fresh raw live rapid swift sudden random dense sparse scattered ongoing fellow
`);

/** Words after a number that are measures, currencies or scales: they have a plural of their own making. */
export const UNITS = set(
  "percent per-cent km kms kg g mm cm m kph mph mw kw mb gb ghz hz hp tnt am pm a.m. p.m. gmt utc bc ad usd eur gbp syp sp iqd lyd yer dozen hundred thousand million billion trillion mln bn degrees celsius yuan baht yen rand fahrenheit bps lira euro euros pence dunum donum am est bst st nd rd th o'clock",
);

export const MONTHS = set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);
export const WEEKDAYS = set('monday tuesday wednesday thursday friday saturday sunday');

/** Past tenses that no suffix shows, as they follow a number used as a subject ("two fled"). */
export const ADJECTIVE_SUFFIX =
  /(?:[^aeiou]al|ic|ous|ful|less|[ts]ive|able|ible|ish|ary|ese|[^aeiou]ian|wide|like|most|ed|ing|based|held|backed|led|old|strong|odd|plus)$/;
