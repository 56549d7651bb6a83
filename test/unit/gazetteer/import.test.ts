import assert from 'node:assert/strict';
import {
  guessFormat,
  type ImportOptions,
  type ImportReport,
  importPlaces,
  type Place,
  parseTable,
} from '../../../desk/gazetteer/index.ts';
import { tableOf } from './tables.ts';

const imported = (text: string, table = '', options: Partial<ImportOptions> = {}): ImportReport => {
  const report = importPlaces(text, table, { file: 'source.txt', known: [], ...options });
  assert.ok(!('refusal' in report), 'refusal' in report ? report.refusal : '');
  return report;
};
const places = (report: ImportReport): readonly Place[] => {
  const { places: found, faults } = parseTable(report.text);
  assert.deepEqual(faults, []);
  return found;
};
const feature = (properties: object, coordinates: unknown = [13.19, 32.89], type = 'Point') =>
  JSON.stringify({ type: 'Feature', geometry: coordinates === null ? null : { type, coordinates }, properties });
const collection = (...features: readonly string[]) =>
  `{ "type": "FeatureCollection",\n"features": [\n${features.join(',\n')}\n]}\n`;

describe('gazetteer import', () => {
  describe('GeoJSON', () => {
    it('takes id, name, Arabic, type, governorate and coordinates as they are', () => {
      const report = imported(
        collection(
          feature({
            id: 'LY-7',
            name: 'Tajura',
            arabic: 'تاجوراء',
            governorate: 'Tripoli',
            type: 'town',
            country: 'LY',
          }),
        ),
      );
      assert.equal(report.format, 'geojson');
      const [place] = places(report);
      assert.deepEqual(
        [place!.id, place!.name, place!.arabic, place!.type, place!.governorate, place!.lat, place!.lon, place!.source],
        ['LY-7', 'Tajura', 'تاجوراء', 'town', 'Tripoli', 32.89, 13.19, 'source.txt'],
      );
      assert.equal(place!.base, false);
    });

    it('leaves faulty features out, with their lines, and takes the rest', () => {
      const report = imported(
        collection(
          feature({ id: 1, name: 'Janzur', governorate: 'Tripoli' }),
          feature({ id: 2, governorate: 'Tripoli' }),
          feature({ id: 1, name: 'Gurji', governorate: 'Tripoli' }),
          '{ "type": "Point" }',
          feature({ id: 5, name: 'Fashlum', governorate: 'Tripoli' }, [200, 95]),
          feature({ name: 'Zanata', governorate: 'Tripoli' }),
          feature({ id: 6, name: 'Qarqarish', governorate: 'Tripoli' }, null),
        ),
      );
      assert.deepEqual(
        report.faults.map(({ line }) => line),
        [4, 5, 6, 7, 8],
      );
      assert.match(
        report.faults.map(({ message }) => message).join('\n'),
        /no name.*\n.*stands already in line 3\n.*no GeoJSON feature.*\n.*latitude.*\n.*has no id/,
      );
      assert.deepEqual(
        places(report).map(({ id, name, lat }) => `${id} ${name} ${lat}`),
        ['1 Janzur 32.89', '6 Qarqarish undefined'],
      );
    });

    it('takes one feature a line, polygons by the middle of their box, and names of OpenStreetMap', () => {
      const lines = [
        feature({
          '@id': 'way/3',
          id: 'w3',
          name: 'وادي الآجال',
          'name:en': 'Wadi al-Ajal',
          place: 'suburb',
          admin1: 'Sabha',
        }),
        feature(
          { id: 'p', name: 'Ubari', governorate: 'Ubari' },
          [
            [
              [10, 26],
              [14, 26],
              [14, 28],
              [10, 28],
              [10, 26],
            ],
          ],
          'Polygon',
        ),
      ];
      const [polygon, suburb] = [...places(imported(lines.join('\n')))].sort((a, b) => (a.id < b.id ? -1 : 1));
      assert.deepEqual([polygon!.lat, polygon!.lon], [27, 12]);
      assert.deepEqual([suburb!.type, suburb!.governorate, suburb!.arabic], ['quarter', 'Sabha', 'وادي الآجال']);
    });

    it('makes a name from the Arabic where there is no other, flagged as a guess', () => {
      const report = imported(collection(feature({ id: 'a', arabic: 'القريات', governorate: 'Jabal' })));
      assert.equal(report.guessed, 1);
      const [row] = report.text.split('\n').slice(1);
      assert.ok(row!.includes('\tal-Q') && row!.includes('\tguess\t'), row);
      assert.equal(places(report)[0]!.contested, true);
    });
  });

  describe('GeoNames', () => {
    const row = (
      id: number,
      name: string,
      alternates: string,
      lat: number,
      lon: number,
      cls: string,
      code: string,
      admin1: string,
      people = 0,
    ) =>
      [
        id,
        name,
        name,
        alternates,
        lat,
        lon,
        cls,
        code,
        'LY',
        '',
        admin1,
        '',
        '',
        '',
        people,
        '',
        '300',
        'Africa/Tripoli',
        '2020-01-01',
      ].join('\t');
    const dump = [
      row(10, 'Libya', '', 28, 17, 'A', 'PCLI', '00'),
      row(11, 'Wadi ash Shati’ District', 'وادي الشاطئ', 27.7, 12.4, 'A', 'ADM1', '78'),
      row(12, 'Brak', 'Birak,Брак,براك,https://example.org/x', 27.54, 14.27, 'P', 'PPLA', '78', 39444),
      row(13, 'Tamzawa', '', 27.5, 14.1, 'P', 'PPL', '78'),
      row(14, 'Bi’r Qat‘ah', 'بئر قطعة', 27.2, 14.0, 'H', 'WLL', '78'),
      row(15, 'Ghadduwah', '', 26.4, 14.2, 'P', 'PPL', '99'),
      'broken\trow',
    ].join('\n');

    it('reads the documented columns, names governorates after the rows of their areas, and keeps the ids', () => {
      const report = imported(dump);
      assert.equal(report.format, 'geonames');
      const byId = new Map(places(report).map((place) => [place.id, place]));
      assert.equal(byId.has('gn:10'), false);
      const brak = byId.get('gn:12')!;
      assert.deepEqual(
        [brak.name, brak.arabic, brak.type, brak.governorate, brak.population, brak.geonames],
        ['Brak', 'براك', 'town', 'Wadi ash Shati’', 39444, '12'],
      );
      assert.deepEqual(brak.spellings, ['Birak']);
      assert.deepEqual(
        [byId.get('gn:11')!.type, byId.get('gn:13')!.type, byId.get('gn:14')!.type],
        ['governorate', 'village', 'well'],
      );
      assert.equal(byId.get('gn:15')!.governorate, 'LY.99');
      assert.match(report.doubts.map(({ message }) => message).join('\n'), /governorate LY\.99/);
      assert.deepEqual(
        report.faults.map(({ line }) => line),
        [7],
      );
    });

    it('recognizes its names without making them house spellings, unless told to', () => {
      assert.equal(report(undefined).base, true);
      assert.equal(report('keep').base, false);
      const made = report('make');
      assert.deepEqual([made.base, made.name, made.spellings.includes('Brak')], [false, 'Barak', true]);
      function report(names: 'keep' | 'make' | undefined): Place {
        return places(imported(dump, '', { names })).find(({ id }) => id === 'gn:12')!;
      }
    });
  });

  describe('P-codes', () => {
    it('reads wide tables: every area once, from the first row that names it', () => {
      const table =
        'ADM1_EN,ADM1_AR,ADM1_PCODE,ADM2_EN,ADM2_AR,ADM2_PCODE,ADM3_EN,ADM3_AR,ADM3_PCODE\n#adm1+name,#adm1+name,#adm1+code,#adm2+name,#adm2+name,#adm2+code,#adm3+name,#adm3+name,#adm3+code\n' +
        'East,شرق,LY01,Derna,درنة,LY0103,"Ras, al-Hilal",رأس الهلال,LY010301\nEast,شرق,LY01,Derna,درنة,LY0103,Martuba,مرتوبة,LY010302\nEast,شرق,LY01,Derna,درنة,LY0103,Umm al-Rizam,أم الرزم,\n';
      const report = imported(table);
      assert.equal(report.format, 'pcodes');
      assert.deepEqual(
        places(report)
          .map(({ id, name, type, governorate, district, pcode }) =>
            [id, name, type, governorate, district, pcode].join('/'),
          )
          .sort(),
        [
          'LY01/East/governorate/East//LY01',
          'LY0103/Derna/district/East//LY0103',
          'LY010301/Ras, al-Hilal/subdistrict/East/Derna/LY010301',
          'LY010302/Martuba/subdistrict/East/Derna/LY010302',
        ],
      );
      assert.deepEqual(
        report.faults.map(({ line }) => line),
        [5],
      );
    });

    it('reads narrow tables, and finds the governorate by the P-code', () => {
      const table = 'pcode\tname_en\tname_ar\tlat\tlon\nLY02\tSouth\tجنوب\t27\t14\nLY0201\tMurzuq\tمرزق\t25.9\t13.9\n';
      assert.deepEqual(
        places(imported(table)).map(({ id, type, governorate }) => `${id} ${type} ${governorate}`),
        ['LY02 governorate South', 'LY0201 district South'],
      );
    });
  });

  it('reads Linked Places TSV', () => {
    const table =
      'id\ttitle\ttitle_source\tfclasses\tvariants\tparent_name\tccodes\tlon\tlat\tmatches\nlp1\tGhadamis\tsurvey\tP\tGhadames@fr;غدامس@ar;Cydamus\tNalut\tLY\t9.5\t30.13\tgn:2217362\n';
    const [place] = places(imported(table));
    assert.deepEqual(
      [place!.id, place!.name, place!.arabic, place!.governorate, place!.geonames, place!.lat],
      ['lp1', 'Ghadamis', 'غدامس', 'Nalut', '2217362', 30.13],
    );
    assert.deepEqual([place!.spellings, place!.exonyms], [['Ghadames'], ['Cydamus']]);
  });

  it('reads rows of Who’s On First', () => {
    const table =
      'wof:id,wof:name,name_ara_x_preferred,placetype,lat,lon,region,population\n421,Hun,هون,locality,29.1,15.9,Jufra,"18,878"\n422,Jufra,الجفرة,region,28,16,,\n';
    const found = places(imported(table));
    assert.deepEqual(
      found.map(({ id, name, type, governorate, population }) => `${id} ${name} ${type} ${governorate} ${population}`),
      ['wof:422 Jufra governorate Jufra undefined', 'wof:421 Hun town Jufra 18878'],
    );
    assert.ok(found.every(({ base }) => base));
  });

  it('tells the formats apart by their first lines', () => {
    assert.equal(guessFormat('  {"type":"FeatureCollection","features":[]}'), 'geojson');
    assert.equal(guessFormat('id\tname\tgovernorate\nx\tHun\tJufra\n'), 'wof');
    assert.equal(guessFormat('just a line of text\n'), undefined);
    assert.ok('refusal' in importPlaces('colour;size\nred;7\n', '', { file: 'x', known: [] }));
  });

  describe('over a table', () => {
    const table = tableOf(
      'hun¦Hun¦هون¦town¦Jufra¦¦¦Houn¦¦¦by hand',
      'waddan¦Waddan¦¦¦Jufra¦29.16¦16.13¦¦¦¦by hand',
    ).replace('by hand\n', 'by hand\n# ask the council\n');
    const source = collection(
      feature(
        { id: 'hun', name: 'Hoon', arabic: 'هون', type: 'village', governorate: 'Jufra', spellings: 'Hon' },
        [15.94, 29.12],
      ),
      feature({ id: 'waddan', name: 'Waddan', arabic: 'ودان', governorate: 'Jufra' }, [16.9, 29.5]),
      feature({ id: 'sawknah', name: 'Sukna', arabic: 'سوكنة', governorate: 'Jufra' }, [15.78, 29.07]),
    );

    it('fills what is empty, keeps what a person wrote, and says both', () => {
      const report = imported(source, table);
      const byId = new Map(places(report).map((place) => [place.id, place]));
      assert.deepEqual(
        [
          byId.get('hun')!.name,
          byId.get('hun')!.type,
          byId.get('hun')!.lat,
          byId.get('hun')!.spellings,
          byId.get('hun')!.source,
        ],
        ['Hun', 'town', 29.12, ['Hon', 'Houn'], 'by hand'],
      );
      assert.deepEqual([byId.get('waddan')!.arabic, byId.get('waddan')!.lat], ['ودان', 29.16]);
      assert.deepEqual(
        report.added.map(({ id }) => id),
        ['sawknah'],
      );
      assert.deepEqual(
        report.filled.map(({ id, column }) => `${id} ${column}`),
        ['hun lat', 'hun lon', 'hun spellings', 'waddan arabic', 'waddan type'],
      );
      assert.deepEqual(
        report.kept.map(({ id, column }) => `${id} ${column}`),
        ['hun name', 'hun type', 'waddan lat', 'waddan lon'],
      );
      assert.ok(report.text.includes('# ask the council\nwaddan\t'));
    });

    it('says nothing new the second time', () => {
      const first = imported(source, table);
      const second = imported(source, first.text);
      assert.equal(second.text, first.text);
      assert.deepEqual([second.added.length, second.filled.length], [0, 0]);
    });

    it('loses no faulty row of the table, and writes nothing over one that it cannot read', () => {
      const report = imported(source, `${table}half\ta row\n`);
      assert.ok(report.text.includes('\nhalf\ta row\n'));
      assert.ok('refusal' in importPlaces(source, 'names\tof places\n', { file: 'x', known: [] }));
    });

    it('knows a row by its GeoNames id, and doubts another of the same name near by', () => {
      const mine = 'id\tname\tgovernorate\tgeonames\nmy-hun\tHun\tJufra\t2217\n';
      const report = imported(
        collection(
          feature({ id: 'other', name: 'Hūn', governorate: 'Jufra', geonames: 2217 }),
          feature({ id: 'again', name: 'Hoon', governorate: 'Jufra', type: 'village' }),
        ),
        mine,
      );
      assert.deepEqual(
        places(report)
          .map(({ id }) => id)
          .sort(),
        ['again', 'my-hun'],
      );
    });
  });

  it('tells which places other tables have under another id', () => {
    const known = parseTable('id\tname\tgovernorate\tgeonames\nmy-hun\tHun\tJufra\t2217\n').places;
    const report = imported(collection(feature({ id: 'h', name: 'Hun', governorate: 'Jufra', geonames: 2217 })), '', {
      known,
    });
    assert.deepEqual(report.elsewhere, [{ id: 'h', name: 'Hun', known: 'my-hun' }]);
  });

  it('finds a governorate by the nearest known place', () => {
    const known = parseTable(tableOf('zliten¦Zliten¦زليتن¦town¦Misrata¦32.4674¦14.5687')).places;
    const report = imported(collection(feature({ id: 'n', name: 'Naima' }, [14.5, 32.5])), '', { known });
    assert.equal(places(report)[0]!.governorate, 'Misrata');
    assert.match(report.doubts[0]!.message, /by its neighbor Zliten, \d\.\d km off/);
    assert.equal(
      places(imported(collection(feature({ id: 'n', name: 'Naima', country: 'LY' }, [20, 25]))))[0]!.governorate,
      'LY',
    );
  });
});
