import assert from 'node:assert/strict';
import { createReviewer } from '../../../desk/library.ts';

const reviewer = await createReviewer();

/** The mentions of a draft: the text, what it stands for, and how sure that is. */
const mentions = (text: string): string[] =>
  reviewer
    .places({ text, language: 'plaintext' })
    .map(
      ({ text: name, place, status }) => `${name}: ${place ? `${place.name}, ${place.governorate}` : '?'} (${status})`,
    );

/** The names that a safe fix would write. */
const safeNames = (text: string): string[] =>
  reviewer
    .review({ text, language: 'plaintext' })
    .filter((finding) => finding.category === 'place' && finding.fixes[0]?.safe)
    .map((finding) => finding.fixes[0]!.edits[0]!.text);

describe('mentions of places', () => {
  it('are found behind a word that has its capital from the start of the sentence', () => {
    assert.deepEqual(mentions('In Daraa, the mills stood still.'), ['Daraa: Daraa, Daraa (exact)']);
    assert.deepEqual(mentions('Yesterday al-Hasakah saw its first snow.'), ['al-Hasakah: Hasaka, Hasaka (variant)']);
    assert.deepEqual(mentions('Bakers in Reef Hama raised prices.'), ['Hama: Hama, Hama (exact)']);
    assert.deepEqual(mentions('Bakers Keep Control Over Latakia'), ['Latakia: Latakia, Latakia (exact)']);
  });

  it('take a direction in only where the name has it', () => {
    assert.deepEqual(mentions('Teachers in Western Mliha, in Daraa province, went home.'), [
      'Western Mliha: al-Mulayha al-Gharbiya, Daraa (variant)',
      'Daraa: Daraa, Daraa (exact)',
    ]);
    assert.deepEqual(mentions('The fair in Northwestern Lattakia was put off.'), [
      'Lattakia: Latakia, Latakia (variant)',
    ]);
  });

  it('are found all through a list', () => {
    assert.deepEqual(
      mentions('Vets came to Kansafra, Safhoon and Bennesh towns in Idlib province.').map((m) => m.split(' (')[0]),
      ['Kansafra: Kansafra, Idlib', 'Safhoon: Sufuhan, Idlib', 'Bennesh: Binnish, Idlib', 'Idlib: Idlib, Idlib'],
    );
  });

  it('behind a mere preposition are places only where the governorate has one so called', () => {
    assert.deepEqual(mentions('The spring in Kafroumah dried up, Idlib province said. A fair in Lisbon opened.'), [
      'Kafroumah: Kafr Ruma, Idlib (variant)',
      'Idlib: Idlib, Idlib (exact)',
    ]);
    assert.deepEqual(safeNames('The spring in Kafroumah dried up, officials of Idlib province said.'), []);
  });

  it('are no groups, outlets, people or plain English words', () => {
    assert.deepEqual(mentions('The al-Khabour Guards, the al-Majd Legion and Radio Orient met.'), []);
    assert.deepEqual(mentions('The al- Khabour Guards Forces met.'), []);
    assert.deepEqual(mentions('Sheikh Mustafa said that the Municipal Council had met Military Police.'), []);
    assert.deepEqual(mentions('Syrian-Turkish trade and SDF-held wells grew.'), []);
  });

  it('with the name of an outlet are places beside their kind', () => {
    assert.deepEqual(mentions('Ferries left the city of al-Mayadeen.'), [
      'al-Mayadeen: Mayadin, Deir ez-Zor (variant)',
    ]);
    assert.deepEqual(mentions('The film was shown on al-Mayadeen.'), []);
  });

  it('stay in the governorate that the report speaks of', () => {
    const [, panorama] = mentions('Deir ez-Zor province: a bus stopped at the al-Panorama roundabout.');
    assert.equal(panorama, 'al-Panorama roundabout: Panorama Roundabout, Deir ez-Zor (variant)');
  });

  it('in a dateline of capitals, or explained in brackets, are left as they are', () => {
    assert.deepEqual(safeNames('DEIR EZ-ZOR, Syria – The ferry sank.'), []);
    assert.deepEqual(safeNames('In Daraa city, al-Jomrok al-Qadim (Old Customs) was painted.'), []);
  });

  it('take the apostrophe behind them along, but no possessive', () => {
    assert.deepEqual(
      mentions('A mill in the al-Sona’ quarter closed, Deir ez-Zor province said.')[0],
      'al-Sona’: al-Sinaa, Deir ez-Zor (variant)',
    );
    assert.deepEqual(mentions('Homs’ markets were full.'), ['Homs: Homs, Homs (exact)']);
  });

  it('that the text puts into another governorate are pointed out, and never moved', () => {
    const found = (text: string) =>
      reviewer
        .review({ text, language: 'plaintext' })
        .filter(({ rule }) => rule === 'place/governorate')
        .map(({ message, fixes }) => [message.slice(0, 17), fixes.length]);
    assert.deepEqual(found('The fair of Masyaf in the western Homs countryside opened.'), [['“Masyaf” is in Ha', 0]]);
    assert.deepEqual(found('The fair of Masyaf in the western Hama countryside opened.'), []);
    assert.deepEqual(found('Buses left Douma in Damascus province.'), []);
  });

  it('joined by hyphens, or with a first word in lower case, are found whole', () => {
    assert.deepEqual(
      mentions('Snow closed the Khan Sheikhun-Maarrat al-Numan road and the Tel Temir-Aleppo road.').map(
        (m) => m.split(':')[0],
      ),
      ['Khan Sheikhun', 'Maarrat al-Numan', 'Tel Temir', 'Aleppo'],
    );
    assert.deepEqual(mentions('Trucks took the Aleppo-Hama road.'), [
      'Aleppo: Aleppo, Aleppo (exact)',
      'Hama: Hama, Hama (exact)',
    ]);
    assert.deepEqual(
      mentions('Snow closed the abo al-Dohor airbase in Idlib province.').map((m) => m.split(':')[0]),
      ['abo al-Dohor', 'Idlib'],
    );
    assert.deepEqual(
      mentions('Figs from Ma`arat al-Numan in Idlib province.')[0]?.split(',')[0],
      'Ma`arat al-Numan: Maarrat al-Numan',
    );
  });

  it('follow the dateline until the next', () => {
    const text =
      'Latakia Province:\n\nHail fell on Kafrayya village at noon.\n\nIdlib Province:\n\nHail fell on Kafrayya village at noon.';
    assert.deepEqual(
      mentions(text).map((m) => m.split(', ')[1]?.split(' ')[0]),
      ['Latakia', 'Latakia', 'Idlib', 'Idlib'],
    );
    assert.deepEqual(mentions('AZAZ, May 3 – Pears were sold.')[0]?.split(',')[0], 'AZAZ: Azaz');
  });

  it('are those of the country that the report speaks of', () => {
    assert.deepEqual(
      mentions('In Benghazi and Sirte it rained; in Karm al-Tarrab district it did not.').at(-1),
      'Karm al-Tarrab: ? (unknown)',
    );
    assert.deepEqual(
      mentions('In Benghazi and Sirte people prayed for Aleppo.').at(-1),
      'Aleppo: Aleppo, Aleppo (exact)',
    );
  });

  it('named again and again are not of the country of a town named once', () => {
    assert.match(
      mentions('Kobane saw snow. The mayor of Kobane came from Suruc, and Kobane thanked him.')[0]!,
      /Kobani, Aleppo/,
    );
  });

  it('have one article and one decision in a report', async () => {
    const text =
      'In Deir ez-Zor city, buses passed the Panorama and stopped. Cars stopped at al- Bogeleyyah neighborhood. Al-Bogeleyyah was dark.';
    assert.deepEqual(safeNames(text).slice(-2), ['al-Bughayliya', 'Al-Bughayliya']);
  });

  it('are hamlets only where the words and the governorate say so, and never safe', () => {
    assert.deepEqual(
      mentions('Latakia province: rain reached the village of Brouma.').at(-1),
      'Brouma: Bruma, Latakia (variant)',
    );
    assert.deepEqual(safeNames('Latakia province: rain reached the village of Brouma.'), []);
    assert.deepEqual(mentions('Bruma sang in Latakia.'), ['Latakia: Latakia, Latakia (exact)']);
    // The town of Rif Dimashq, not the hamlet of Idlib.
    assert.match(mentions('Idlib province: buses from Madaya reached the city.')[1]!, /^Madaya: Madaya, Rif Dimashq/);
  });

  it('neither gain nor lose the word that says their kind', () => {
    assert.deepEqual(safeNames('Homs province: a caravan left Fawairah for the river.'), []);
    assert.deepEqual(safeNames('Aleppo province: shepherds met at Mutah hill.'), ['Tal Mutah']);
  });

  it('are governorates where the text says provinces', () => {
    assert.deepEqual(
      mentions('Vets visited the provinces of Daraa, Homs and Hama, and Idlib city.').map((m) => m.split(' (')[0]),
      ['Daraa: Daraa, Daraa', 'Homs: Homs, Homs', 'Hama: Hama, Hama', 'Idlib: Idlib, Idlib'],
    );
    const types = reviewer
      .places({ text: 'Vets visited Raqqa, Homs and Hama provinces.', language: 'plaintext' })
      .map(({ place }) => place?.type);
    assert.deepEqual(types, ['governorate', 'governorate', 'governorate']);
  });

  it('of cities are known however their vowels, generics and articles are written', () => {
    assert.deepEqual(
      mentions('Rain fell in Jesr al-Shoughoor, Azzabadani, Marrat an-Numan and al-Qasser.').map(
        (m) => m.split(' (')[0],
      ),
      [
        'Jesr al-Shoughoor: Jisr al-Shughur, Idlib',
        'Azzabadani: Zabadani, Rif Dimashq',
        'Marrat an-Numan: Maarrat al-Numan, Idlib',
        'al-Qasser: ?',
      ],
    );
  });

  it('are found in lists that are announced', () => {
    assert.deepEqual(
      mentions('Idlib province: the villages that had rain are: Kansafra, Safhoon and Kafr Zeba.').map(
        (m) => m.split(':')[0],
      ),
      ['Idlib', 'Kansafra', 'Safhoon', 'Kafr Zeba'],
    );
  });

  it('of far villages are not meant in a report on one governorate', () => {
    assert.match(
      mentions('Idlib province: hail hit Saraqib, Binnish and the village of Deir Hajar.').at(-1)!,
      /unknown/,
    );
  });

  it('are found in quotation marks and brackets beside their kind, and in lists with dashes', () => {
    const names = (text: string) => mentions(text).map((m) => m.split(':')[0]);
    assert.deepEqual(names('Idlib: hail fell on “Kansafra” village and the town of (Sarmin).'), [
      'Idlib',
      'Kansafra',
      'Sarmin',
    ]);
    assert.deepEqual(names('Idlib: rain fell on the villages of Kansafra – Urrima - Binsafra.'), [
      'Idlib',
      'Kansafra',
      'Urrima',
      'Binsafra',
    ]);
    assert.deepEqual(names('Students of the “Al-Afadla” tribe met.'), []);
  });

  it('behind words for attacks are places where the governorate has one so called', () => {
    assert.deepEqual(mentions('Idlib province: planes bombed Kafroumah, and an army regained control of Kafrnebel.'), [
      'Idlib: Idlib, Idlib (exact)',
      'Kafroumah: Kafr Ruma, Idlib (variant)',
      'Kafrnebel: Kafr Nabl, Idlib (variant)',
    ]);
  });

  it('of squares are those of the governorate at hand', () => {
    assert.match(mentions('Raqqa province: a van burned at the Sabaa Bahrat roundabout in Raqqa city.')[1]!, /\?/);
  });

  it('are neither short words nor bare articles', () => {
    assert.deepEqual(mentions('The desert Is witnessing rain, and banks linked to al Qaeda closed.'), []);
  });

  it('keep the English article that an adjective parts from them', () => {
    const fixes = (text: string) =>
      reviewer.review({ text, language: 'plaintext' }).filter(({ category }) => category === 'place');
    assert.deepEqual(fixes('Shepherds left the eastern Badia of Homs.'), []);
    assert.deepEqual(safeNames('Shepherds of Homs slept in the Badia.'), ['al-Badia']);
  });

  it('are not mended without asking where that would cut a name, or say less', () => {
    assert.deepEqual(safeNames('Hasaka: the flood reached Mushairfa Zarkul in May.'), []);
    assert.deepEqual(safeNames('Homs: hail fell on the village of al-Ghernata near al-Rastan.'), []);
    assert.deepEqual(
      mentions('Rif Dimashq: rain fell in Adra al-Balad.').at(-1),
      'Adra al-Balad: Adra, Rif Dimashq (exact)',
    );
  });

  it('keep or lose an English article as the house name wants it', () => {
    const [fix] = reviewer
      .review({ text: 'Latakia province: shepherds left the Turkman mountain.', language: 'plaintext' })
      .filter(({ category }) => category === 'place')
      .map(({ fixes }) => fixes[0]!.edits[0]!);
    assert.deepEqual(fix, { start: 33, end: 53, text: 'Jabal al-Turkman' });
  });

  it('keep the capitals of a dateline', () => {
    assert.deepEqual(safeNames('TEL TAMR, Syria – Hail fell in Hasaka.'), ['TAL TAMR']);
  });

  it('are known with an article in one, and behind a thing in their list', () => {
    assert.equal(
      mentions('Rif Dimashq: rain fell in Alhusseiniyah.').at(-1),
      'Alhusseiniyah: al-Husayniya, Rif Dimashq (variant)',
    );
    assert.deepEqual(
      mentions('Hasaka: hail hit Tawila, the base, Tel Juma and Tel Shanan in the countryside of Hasaka.').map(
        (m) => m.split(':')[0],
      ),
      ['Hasaka', 'Tawila', 'Tel Juma', 'Tel Shanan', 'Hasaka'],
    );
  });

  it('that head a paragraph are the city before they are anything else', () => {
    assert.match(mentions('Daraya: the mills of Daraya stood still.')[1]!, /Darayya, Rif Dimashq/);
  });
});
