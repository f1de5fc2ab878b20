// Makes the outline of Kazakhstan, with the borders around it, out of Natural Earth data; see README.md beside this file.
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { feature, mesh } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '../../src/main/resources/META-INF/resources/geo/kazakhstan.json');
const require = createRequire(import.meta.url);

/** ISO 3166-1, numeric. */
const KAZAKHSTAN = '398';

/** What a map of the country shows around it, in degrees. */
const FRAME = { west: 43, south: 37, east: 92, north: 59 };

/** The smallest triangle, in square degrees, that a point must make with its neighbours to be kept. */
const SMALLEST_TRIANGLE = 0.0006;

/** Decimal digits of the degrees: about 100 m. */
const DIGITS = 3;

const world = JSON.parse(readFileSync(require.resolve('world-atlas/countries-10m.json'), 'utf8'));
const countries = simplify(presimplify(world), SMALLEST_TRIANGLE);
const country = countries.objects.countries.geometries.find((geometry) => geometry.id === KAZAKHSTAN);

const outline = {
  type: 'Feature',
  properties: { kind: 'country' },
  geometry: withoutSpecks(rounded(feature(countries, country).geometry)),
};
const borders = {
  type: 'Feature',
  properties: { kind: 'borders' },
  geometry: {
    type: 'MultiLineString',
    coordinates: mesh(countries, countries.objects.countries, (one, other) => one !== country && other !== country)
      .coordinates.flatMap(withinFrame)
      .map((line) => line.map(roundedPoint)),
  },
};

mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, `${JSON.stringify({ type: 'FeatureCollection', features: [borders, outline] })}\n`);

function roundedPoint([longitude, latitude]) {
  return [+longitude.toFixed(DIGITS), +latitude.toFixed(DIGITS)];
}

function rounded(geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map((ring) => ring.map(roundedPoint))) };
}

/** Islands that simplifying left three points of. */
function withoutSpecks(geometry) {
  return { ...geometry, coordinates: geometry.coordinates.filter(([outer]) => outer.length > 4) };
}

/** The parts of a line that lie in the frame. */
function withinFrame(line) {
  const parts = [];
  let part = [];
  for (const point of line) {
    if (isInFrame(point)) {
      part.push(point);
    } else if (part.length > 0) {
      parts.push(part);
      part = [];
    }
  }
  parts.push(part);
  return parts.filter((points) => points.length > 2);
}

function isInFrame([longitude, latitude]) {
  return longitude > FRAME.west && longitude < FRAME.east && latitude > FRAME.south && latitude < FRAME.north;
}
