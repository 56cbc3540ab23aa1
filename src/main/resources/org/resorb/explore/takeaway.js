// What can be taken away: a chart as SVG or PNG, a film as GIF.
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = text => String(text).replace(/[&<>"]/g, one => ESCAPES[one]);

function niceStep(most) {
  const rough = most / 5;
  const ten = 10 ** Math.floor(Math.log10(rough));
  return ten * [1, 2, 5, 10].find(one => one * ten >= rough);
}

// Runs as lines with axes and names; place: {width, height}, all in pixels.
function chartSvg(title, runs, column, relative, days, width = 720) {
  const box = { left: 60, top: 34, right: width - 16, bottom: 330 };
  const traces = runs.flatMap(run => run.traces(column, relative).map(trace => ({ ...trace, style: run.style })));
  const most = 1.05 * Math.max(1e-12, ...traces.flatMap(one => [...one.values].filter(value => value === value)));
  const x = day => (box.left + (box.right - box.left) * day / days).toFixed(1);
  const y = value => (box.bottom - (box.bottom - box.top) * value / most).toFixed(1);
  const line = values => [...values].map((value, day) => (value === value ? `${x(day)},${y(value)}` : '')).filter(Boolean);
  const parts = [];
  const step = niceStep(most);
  for (let value = 0; value <= most; value += step) {
    parts.push(`<path d="M${box.left} ${y(value)}H${box.right}" stroke="#e4e4e4"/><text x="${box.left - 6}" y="${+y(value) + 4}" text-anchor="end">${number(value)}</text>`);
  }
  const months = STEPS.find(one => days / one <= 12) || 6 * MONTH_D;
  for (let day = 0; day <= days + 1; day += months) {
    parts.push(`<path d="M${x(day)} ${box.bottom}v5" stroke="#1a1a1a"/><text x="${x(day)}" y="${box.bottom + 18}" text-anchor="middle">${Math.round(day / MONTH_D)}</text>`);
  }
  parts.push(`<text x="${(box.left + box.right) / 2}" y="${box.bottom + 36}" text-anchor="middle">${w('take.axis')}</text>`);
  traces.forEach((one, i) => {
    if (one.edge && traces[i + 1]?.edge) parts.push(`<path d="M${line(one.values).concat(line(traces[i + 1].values).reverse()).join('L')}Z" fill="${one.style.color}" fill-opacity="0.18"/>`);
    if (!one.edge) parts.push(`<polyline points="${line(one.values).join(' ')}" fill="none" stroke="${one.style.color}" stroke-opacity="${one.fade || 1}" stroke-width="2" stroke-dasharray="${one.style.dash}"/>`);
  });
  runs.forEach((run, i) => {
    const at = box.bottom + 62 + 18 * i;
    parts.push(`<path d="M${box.left} ${at - 4}h30" stroke="${run.style.color}" stroke-width="2" stroke-dasharray="${run.style.dash}"/><text x="${box.left + 38}" y="${at}">${escaped(run.label)}</text>`);
  });
  const height = box.bottom + 62 + 18 * runs.length;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="12" role="img" aria-label="${escaped(title)}">`
    + `<rect width="${width}" height="${height}" fill="#fff"/><path d="M${box.left} ${box.top}V${box.bottom}H${box.right}" fill="none" stroke="#1a1a1a"/>`
    + `<text x="${box.left}" y="20" font-weight="bold">${escaped(title)}</text>${parts.join('')}</svg>`;
}

async function svgToPng(svg) {
  const image = new Image();
  image.src = 'data:image/svg+xml,' + encodeURIComponent(svg);
  await image.decode();
  const canvas = element('canvas', { width: 2 * image.width, height: 2 * image.height });
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise(good => { canvas.toBlob(good, 'image/png'); });
}

// Colours in 6 × 7 × 6 steps.
function gifColors() {
  const table = new Uint8Array(768);
  for (let i = 0; i < 252; i++) table.set([Math.floor(i / 42) * 51, Math.floor(i / 6) % 7 * 42.5, i % 6 * 51], 3 * i);
  return table;
}

function gifIndices({ data }) {
  const indices = new Uint8Array(data.length / 4);
  for (let i = 0; i < indices.length; i++) {
    indices[i] = 42 * Math.round(data[4 * i] / 51) + 6 * Math.round(data[4 * i + 1] / 42.5) + Math.round(data[4 * i + 2] / 51);
  }
  return indices;
}

// The compression of GIF, in blocks of 255 bytes.
function lzw(indices) {
  const out = [];
  let bits = 0;
  let held = 0;
  let size = 9;
  let next = 258;
  let known = new Map();
  const put = code => {
    held |= code << bits;
    for (bits += size; bits >= 8; bits -= 8, held >>>= 8) out.push(held & 255);
  };
  put(256);
  let prefix = indices[0];
  for (let i = 1; i < indices.length; i++) {
    const key = prefix << 8 | indices[i];
    if (known.has(key)) {
      prefix = known.get(key);
      continue;
    }
    put(prefix);
    prefix = indices[i];
    if (next === 4096) {
      put(256);
      known = new Map();
      next = 258;
      size = 9;
    } else {
      if (next === 1 << size) size++;
      known.set(key, next++);
    }
  }
  put(prefix);
  put(257);
  if (bits) out.push(held & 255);
  const blocks = [8];
  for (let i = 0; i < out.length; i += 255) blocks.push(Math.min(255, out.length - i), ...out.slice(i, i + 255));
  return blocks.concat(0);
}

// Pictures of one size, each shown so many hundredths of a second, again and again.
function gif(images, delay) {
  const { width, height } = images[0];
  const word = value => [value & 255, value >> 8];
  const parts = [new TextEncoder().encode('GIF89a'), Uint8Array.from([...word(width), ...word(height), 0xf7, 0, 0]), gifColors(),
    Uint8Array.from([0x21, 0xff, 11]), new TextEncoder().encode('NETSCAPE2.0'), Uint8Array.from([3, 1, 0, 0, 0])];
  for (const image of images) {
    parts.push(Uint8Array.from([0x21, 0xf9, 4, 4, ...word(delay), 0, 0, 0x2c, 0, 0, 0, 0, ...word(width), ...word(height), 0]), Uint8Array.from(lzw(gifIndices(image))));
  }
  return new Blob([...parts, Uint8Array.of(0x3b)], { type: 'image/gif' });
}
