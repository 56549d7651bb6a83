import { Lines } from '../../desk/lines.ts';
import { candidateFields, type PlacesReport, placeFields, rounded } from '../command/places.ts';
import { HEAD } from './json.ts';

/** The JSON of the contract. */
export function placesJson(files: readonly PlacesReport[]): string {
  const out = files.map(({ path, text, mentions }) => {
    const lines = new Lines(text);
    return {
      path,
      mentions: mentions.map(({ start, end, text: name, status, score, place, candidates }) => ({
        start: lines.at(start),
        end: lines.at(end),
        text: name,
        status,
        score: rounded(score),
        place: place && placeFields(place),
        candidates: candidates.map(candidateFields),
      })),
    };
  });
  return `${JSON.stringify({ ...HEAD, files: out }, null, 2)}\n`;
}
