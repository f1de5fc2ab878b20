// Draws the chart that stands as data at its canvas; the table below it has the same figures.

const COLOURS = 10;
const ROW = 30;
const AROUND = 90;
const LOWEST = 220;
const HIGHEST = 1600;
const ROUND = 380;

const language = document.documentElement.lang;
const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });

let drawn = null;

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function palette(count) {
  return Array.from({ length: count }, (_, at) => colour(`--series-${(at % COLOURS) + 1}`));
}

function draw() {
  drawn?.destroy();
  drawn = null;
  const canvas = document.getElementById('chart');
  if (!canvas) {
    return;
  }
  const chart = JSON.parse(canvas.dataset.chart);
  canvas.parentElement.style.height = `${height(chart)}px`;
  drawn = new window.Chart(canvas, chart.type === 'pie' ? pie(chart) : axes(chart));
  canvas.dataset.drawn = chart.type;
}

function height(chart) {
  if (chart.type === 'pie') {
    return ROUND;
  }
  if (chart.type === 'line') {
    return LOWEST + AROUND;
  }
  const bars = chart.type === 'bar' ? chart.series.length : 1;
  return Math.min(HIGHEST, Math.max(LOWEST, AROUND + chart.labels.length * Math.max(ROW, bars * 14)));
}

function pie(chart) {
  const [series] = chart.series;
  const whole = series.values.reduce((sum, value) => sum + (value ?? 0), 0);
  return {
    type: 'pie',
    data: {
      labels: chart.labels,
      datasets: [{
        label: series.name, data: series.values, backgroundColor: palette(chart.labels.length),
        borderColor: colour('--pico-background-color'), borderWidth: 2,
      }],
    },
    options: {
      ...common(),
      plugins: {
        legend: legend(true),
        tooltip: {
          ...tooltip(),
          callbacks: { label: (item) => ` ${item.label}: ${numbers.format(item.raw)} (${numbers.format(Math.round(1000 * item.raw / whole) / 10)} %)` },
        },
      },
    },
  };
}

function axes(chart) {
  const line = chart.type === 'line';
  const stacked = chart.type === 'stacked_bar';
  const colours = palette(chart.series.length);
  const values = {
    stacked, beginAtZero: true, title: { display: true, text: chart.measure, color: colour('--pico-color') },
    ticks: { color: colour('--pico-color'), callback: (value) => numbers.format(value), maxRotation: 0 }, grid: { color: colour('--pico-muted-border-color') },
  };
  const groups = {
    stacked, ticks: { color: colour('--pico-color'), autoSkip: line, maxTicksLimit: line ? 12 : undefined, maxRotation: line ? 45 : 0, callback: short }, grid: { display: false },
  };
  return {
    type: line ? 'line' : 'bar',
    data: {
      labels: chart.labels,
      datasets: chart.series.map((series, at) => ({
        label: series.name, data: series.values, backgroundColor: colours[at], borderColor: colours[at],
        borderWidth: line ? 2 : 0, pointRadius: chart.labels.length > 60 ? 0 : 3, maxBarThickness: 26, spanGaps: false,
      })),
    },
    options: {
      ...common(),
      // Names are read from left to right: bars lie.
      indexAxis: line ? 'x' : 'y',
      interaction: { mode: line ? 'index' : 'nearest', axis: line ? 'x' : 'y', intersect: false },
      scales: line ? { x: groups, y: values } : { x: values, y: groups },
      plugins: { legend: legend(chart.series.length > 1), tooltip: tooltip() },
    },
  };
}

/** A long name takes no more than a third of the chart. */
function short(value) {
  const label = this.getLabelForValue(value);
  const most = this.chart.width < 500 ? 16 : 32;
  return label.length > most ? `${label.slice(0, most - 1)}…` : label;
}

function common() {
  return { animation: false, responsive: true, maintainAspectRatio: false, locale: language, color: colour('--pico-color') };
}

function legend(display) {
  return { display, position: 'bottom', labels: { color: colour('--pico-color'), boxWidth: 14 } };
}

function tooltip() {
  return {
    backgroundColor: colour('--pico-color'), titleColor: colour('--pico-background-color'), bodyColor: colour('--pico-background-color'),
    footerColor: colour('--pico-background-color'),
  };
}

draw();
window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
document.addEventListener('htmx:historyRestore', draw);
document.addEventListener('htmx:afterSettle', (event) => {
  if (event.target.id === 'answer') {
    draw();
  }
});
// What is refused comes as a page that says why: it is shown as any other answer is.
document.addEventListener('htmx:beforeSwap', (event) => {
  if (event.detail.xhr.status === 400 || event.detail.xhr.status === 422) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});
// What is not set has no place in the address.
document.addEventListener('htmx:configRequest', (event) => {
  for (const name of new Set(event.detail.formData.keys())) {
    const set = event.detail.formData.getAll(name).filter((value) => value !== '');
    event.detail.formData.delete(name);
    set.forEach((value) => event.detail.formData.append(name, value));
  }
});
