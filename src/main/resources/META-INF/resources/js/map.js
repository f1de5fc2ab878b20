// The map: the country's outline, the offices, the places of tickets, and lines from these to the offices that took
// them. Colours stand in map.css. Nothing of a file gets into the page but as text.

const L = window.L;

/** Until there is something to show: Kazakhstan. */
const COUNTRY = [[40.5, 46.4], [55.5, 87.4]];

/** More lines than this hide what is under them. */
const MOST_LINES = 600;

const SMALLEST_CIRCLE = 5;
const LARGEST_CIRCLE = 26;

/** On a narrow screen circles are smaller: so many of the largest side by side. */
const CIRCLES_ACROSS = 14;

let current = null;

class TicketsMap {
  constructor(box) {
    this.box = box;
    this.words = box.dataset;
    this.categories = JSON.parse(box.dataset.categories);
    this.numbers = new Intl.NumberFormat(document.documentElement.lang);
    this.map = L.map(box, { zoomControl: false, zoomSnap: 0.25, minZoom: 3, maxZoom: box.dataset.tiles ? 18 : 11, attributionControl: true, scrollWheelZoom: false });
    // The wheel scrolls the page until somebody is at work on the map.
    this.map.on('focus', () => this.map.scrollWheelZoom.enable());
    this.map.on('blur', () => this.map.scrollWheelZoom.disable());
    this.map.attributionControl.setPrefix('Leaflet');
    L.control.zoom({ zoomInTitle: this.words.zoomIn, zoomOutTitle: this.words.zoomOut }).addTo(this.map);
    this.map.fitBounds(COUNTRY);
    if (box.dataset.tiles) {
      box.classList.add('tiled');
      L.tileLayer(box.dataset.tiles, { attribution: escaped(box.dataset.attribution), referrerPolicy: 'no-referrer' }).addTo(this.map);
    }
    this.routes = L.layerGroup().addTo(this.map);
    this.places = L.layerGroup().addTo(this.map);
    this.offices = L.layerGroup().addTo(this.map);
    this.map.on('popupopen', (event) => {
      const close = event.popup.getElement().querySelector('.leaflet-popup-close-button');
      close.setAttribute('aria-label', this.words.close);
    });
  }

  async start() {
    this.outline(await json(this.words.outline));
    await this.load();
  }

  outline(shapes) {
    L.geoJSON(shapes, {
      interactive: false,
      attribution: 'Natural Earth, GeoNames',
      style: (feature) => ({ className: feature.properties.kind }),
    }).addTo(this.map).bringToBack();
  }

  /** Draws what the table beside the map was made of. */
  async load() {
    const section = document.getElementById('places');
    const asked = section.dataset.places;
    const data = await json(asked);
    if (document.getElementById('places').dataset.places !== asked) {
      return; // Another filter was chosen meanwhile; its answer comes.
    }
    this.list = section.dataset.list;
    [this.routes, this.places, this.offices].forEach((layer) => layer.clearLayers());
    const offices = new Map(data.offices.map((office) => [office.id, office]));
    const taken = new Map();
    const most = Math.max(1, ...data.tickets.map((place) => place.count));
    let lines = 0;
    for (const place of data.tickets) {
      const routes = [];
      for (const share of place.offices) {
        taken.set(share.office_id, (taken.get(share.office_id) ?? 0) + share.count);
        const office = offices.get(share.office_id);
        if (office && lines < MOST_LINES) {
          lines += 1;
          routes.push(this.route(place, office, share.count / most));
        }
      }
      this.place(place, most, routes);
    }
    data.offices.forEach((office) => this.office(office, taken.get(office.id) ?? 0));
    this.box.dataset.drawn = asked;
  }

  route(place, office, part) {
    return L.polyline([[place.latitude, place.longitude], [office.latitude, office.longitude]], {
      className: 'route', weight: 1 + 4 * Math.sqrt(part), interactive: false,
    }).addTo(this.routes);
  }

  place(place, most, routes) {
    const largest = Math.min(LARGEST_CIRCLE, this.box.clientWidth / CIRCLES_ACROSS / 2);
    const radius = SMALLEST_CIRCLE + (largest - SMALLEST_CIRCLE) * Math.sqrt(place.count / most);
    const circle = L.circleMarker([place.latitude, place.longitude], { className: 'place', radius }).addTo(this.places);
    circle.bindTooltip(`${this.words.tickets}: ${this.numbers.format(place.count)}`);
    circle.bindPopup(() => this.aboutPlace(place));
    const light = (lit) => routes.forEach((route) => route.getElement()?.classList.toggle('lit', lit));
    circle.on('mouseover popupopen', () => light(true));
    circle.on('mouseout popupclose', () => light(false));
  }

  office(office, tickets) {
    const marker = L.marker([office.latitude, office.longitude], {
      icon: L.divIcon({ className: 'office', iconSize: [14, 14] }),
      title: office.name,
      alt: office.name,
      riseOnHover: true,
    }).addTo(this.offices);
    marker.bindPopup(() => popup(
      heading(office.name),
      link(this.listOf(office.name), `${this.words.tickets}: ${this.numbers.format(tickets)}`),
      link(`/offices/${office.id}`, this.words.office),
    ));
  }

  aboutPlace(place) {
    const parts = [heading(`${this.words.tickets}: ${this.numbers.format(place.count)}`)];
    if (place.category) {
      parts.push(line(this.categories[place.category] ?? place.category));
    }
    if (place.priority !== null) {
      parts.push(line(`${this.words.highest}: ${place.priority}`));
    }
    if (place.ticket_id !== null) {
      parts.push(link(`/tickets/${place.ticket_id}`, this.words.open));
    }
    for (const share of place.offices) {
      parts.push(link(this.listOf(share.office), `${share.office}: ${this.numbers.format(share.count)}`));
    }
    const nobodys = place.count - place.offices.reduce((sum, share) => sum + share.count, 0);
    if (nobodys > 0) {
      parts.push(link(this.listWith('assigned', 'false'), `${this.words.unassigned}: ${this.numbers.format(nobodys)}`));
    }
    return popup(...parts);
  }

  listOf(office) {
    return this.listWith('office', office);
  }

  /** The list that the map shows, narrowed further. */
  listWith(name, value) {
    const address = new URL(this.list, location.href);
    address.searchParams.set(name, value);
    return address.pathname + address.search;
  }

  fail(trouble) {
    console.warn(trouble);
    const said = document.createElement('p');
    said.className = 'trouble';
    said.setAttribute('role', 'alert');
    said.textContent = this.words.failed;
    this.box.append(said);
  }
}

async function json(address) {
  const answer = await fetch(address, { headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    throw new Error(`${address} answers ${answer.status}`);
  }
  return answer.json();
}

function escaped(text) {
  const node = document.createElement('span');
  node.textContent = text;
  return node.innerHTML;
}

function popup(...parts) {
  const box = document.createElement('div');
  box.append(...parts);
  return box;
}

function heading(text) {
  const strong = document.createElement('strong');
  strong.textContent = text;
  const node = document.createElement('p');
  node.append(strong);
  return node;
}

function line(text) {
  const node = document.createElement('p');
  node.textContent = text;
  return node;
}

function link(address, text) {
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.textContent = text;
  const node = document.createElement('p');
  node.append(anchor);
  return node;
}

/** Once for each map that comes into the page: with the page, or when the browser goes back to it. */
function start() {
  const box = document.getElementById('map');
  if (box && current?.box !== box) {
    current = new TicketsMap(box);
    const started = current;
    started.start().catch((trouble) => started.fail(trouble));
  }
}

start();
document.addEventListener('htmx:historyRestore', start);
document.addEventListener('htmx:afterSettle', (event) => {
  if (event.target.id === 'places' && current) {
    current.load().catch((trouble) => current.fail(trouble));
  }
});
// A filter that is not set has no place in the address.
document.addEventListener('htmx:configRequest', (event) => {
  for (const [name, value] of [...event.detail.formData.entries()]) {
    if (value === '') {
      event.detail.formData.delete(name);
    }
  }
});
