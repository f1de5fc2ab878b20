/*
 * Follows runs as they go on. An element with data-events names a stream of server-sent events; at news it gets the
 * event run-news, upon which htmx fetches it anew, but not more often than every data-least-ms.
 */

/** The browser comes back by itself after a cut connection, but not after an answer that is no stream. */
const AGAIN_AFTER_MS = 3000;

class Watch {
  constructor(address) {
    this.address = address;
    this.leastMs = 1000;
    this.last = 0;
    this.timer = 0;
    this.open();
  }

  open() {
    this.source = new EventSource(this.address);
    this.source.addEventListener('open', () => tell(false));
    this.source.addEventListener('progress', () => this.news());
    this.source.addEventListener('issue', () => this.news());
    this.source.addEventListener('end', () => {
      this.source.close();
      tell(false);
      this.last = 0;
      this.news();
    });
    this.source.addEventListener('error', () => {
      tell(true);
      if (this.source.readyState === EventSource.CLOSED) {
        window.setTimeout(() => this.open(), AGAIN_AFTER_MS);
      }
    });
  }

  /** Several pieces of news within the interval are fetched together, at its end. */
  news() {
    if (this.timer) {
      if (this.last !== 0) {
        return;
      }
      window.clearTimeout(this.timer);
    }
    const wait = Math.max(0, this.last + this.leastMs - Date.now());
    this.timer = window.setTimeout(() => {
      this.timer = 0;
      this.last = Date.now();
      const element = watched(this.address);
      if (element) {
        window.htmx.trigger(element, 'run-news');
      }
    }, wait);
  }

  close() {
    this.source.close();
    window.clearTimeout(this.timer);
  }
}

let watch = null;

function watched(address) {
  return document.querySelector(`[data-events="${address}"]`);
}

function tell(lost) {
  const notice = document.getElementById('connection');
  if (notice) {
    notice.hidden = !lost;
  }
}

/** The page has one run at most; it may have been swapped for another, or for one that has ended. */
function follow() {
  const element = document.querySelector('[data-events]');
  const address = element ? element.dataset.events : null;
  if (watch && watch.address !== address) {
    watch.close();
    watch = null;
  }
  if (address && !watch) {
    watch = new Watch(address);
  }
  if (watch) {
    watch.leastMs = Number(element.dataset.leastMs);
  }
}

document.body.addEventListener('htmx:afterSettle', follow);
follow();
