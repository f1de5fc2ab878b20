// Makes the outline of Kazakhstan, with the borders around it, out of Natural Earth data; see README.md beside this file.
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { merge, mesh } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '../../src/main/resources/META-INF/resources/geo/kazakhstan.json');
const require = createRequire(import.meta.url);

/** Natural Earth has the town of Baikonur, which is leased to Russia, apart; it lies within Kazakhstan. */
const NAMES = new Set(['Kazakhstan', 'Baikonur']);

/** What a map of the country shows around it on a wide screen, in degrees. */
const FRAME = { west: 30, south: 33, east: 106, north: 63 };

/** The smallest triangle, in square degrees, that a point must make with its neighbours to be kept. */
const SMALLEST_TRIANGLE = { country: 0.0006, borders: 0.006 };

/** Decimal digits of the degrees: about 100 m. */
const DIGITS = 3;

const world = JSON.parse(readFileSync(require.resolve('world-atlas/countries-10m.json'), 'utf8'));
const weighed = presimplify(world);

const outline = {
  type: 'Feature',
  properties: { kind: 'country' },
  geometry: withoutSpecks(rounded(country(simplify(weighed, SMALLEST_TRIANGLE.country)))),
};
const borders = {
  type: 'Feature',
  properties: { kind: 'borders' },
  geometry: {
    type: 'MultiLineString',
    coordinates: others(simplify(weighed, SMALLEST_TRIANGLE.borders))
      .flatMap(withinFrame)
      .map((line) => line.map(roundedPoint)),
  },
};

mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, `${JSON.stringify({ type: 'FeatureCollection', features: [borders, outline] })}\n`);

function isOurs(geometry) {
  return NAMES.has(geometry.properties.name);
}

function country(topology) {
  return merge(topology, topology.objects.countries.geometries.filter(isOurs));
}

/** The borders and shores of all others. */
function others(topology) {
  return mesh(topology, topology.objects.countries, (one, other) => !isOurs(one) && !isOurs(other)).coordinates;
}

function roundedPoint([longitude, latitude]) {
  return [+longitude.toFixed(DIGITS), +latitude.toFixed(DIGITS)];
}

function rounded(geometry) {
  return { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.map(roundedPoint))) };
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
  return parts.filter((points) => points.length > 3);
}

function isInFrame([longitude, latitude]) {
  return longitude > FRAME.west && longitude < FRAME.east && latitude > FRAME.south && latitude < FRAME.north;
}
