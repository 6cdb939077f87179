'use strict';
// Links the picture with the list beside it: choosing, filtering, zooming. All it knows of the map stands in the
// list as data attributes; every text it shows is set as text. Nothing is loaded, kept or sent.
(() => {
  const $ = (id) => document.getElementById(id);
  const all = (query, root = document) => [...root.querySelectorAll(query)];
  const words = (text) => (text || '').split(' ').filter(Boolean);
  const view = $('view'), side = $('side'), status = $('status');
  const svg = view.querySelector('svg');
  const page = svg.viewBox.baseVal;
  const draw = (name, attributes) => {
    const made = document.createElementNS(svg.namespaceURI, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };

  // ---- what is on the map: the rows of the list, each with its groups in the picture
  const thing = (row, parts) => ({
    row, parts: words(parts).map($).filter(Boolean), marks: new Set(words(row.dataset.marks)),
    name: row.dataset.name || row.textContent, home: 'home' in row.dataset,
  });
  const actors = all('[data-actor]').map((row) => thing(row, row.dataset.of));
  const numbered = new Map(actors.map((actor) => [actor.row.dataset.actor, actor]));
  const ties = all('[data-tie]').map((row) => ({
    ...thing(row, row.dataset.tie), ends: words(row.dataset.ends).map((end) => numbered.get(end)),
  }));
  const groups = all('fieldset').map((group) => all('input', group));
  const owner = new Map();
  for (const item of [...actors, ...ties]) for (const part of [item.row, ...item.parts]) owner.set(part, item);
  const itemAt = (target) => {
    for (let node = target; node && node !== document; node = node.parentNode) {
      if (owner.has(node)) return owner.get(node);
    }
    return null;
  };
  // Names and captions of a tie within the family stand on its level in the frame, as lines of the frame.
  for (const tie of ties) {
    if (!('inner' in tie.row.dataset)) continue;
    const line = tie.parts[0].getBBox();
    for (const text of tie.ends.filter((end) => end.home).flatMap((end) => all(':scope > text', end.parts[0]))) {
      const box = text.getBBox();
      if (Math.abs(box.y + box.height / 2 - line.y - line.height / 2) < box.height / 2) tie.parts.push(text);
    }
  }
  // What belongs to nobody in particular: lines of the family tree, names of sectors.
  const plain = [...all(':scope > g > path', svg), ...all('g[id^="label-"]', svg).filter((g) => !owner.has(g))];

  // ---- state and how it is shown
  let chosen = null, pointed = null, held = null, dragged = false, saying = 0;
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
  const comma = status.dataset.comma;
  // A name written from right to left must not turn the words around it; the list has elements for that.
  const leftward = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+(?:[ '.-]+[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)*/g;

  function show() {
    const wanted = groups.map((group) => group.filter((box) => box.checked)).filter((group) => group.length);
    const filtered = wanted.length > 0;
    const passes = (item) => wanted.every((group) => group.some((box) => item.marks.has(box.value)));
    const item = pointed || chosen;
    const passed = ties.filter(passes);
    const strong = new Set(passed.filter((tie) => !item || tie === item || tie.ends.includes(item)));
    const near = new Set([...strong].flatMap((tie) => tie.ends));
    if (item) near.add(item);
    // Somebody without any tie has only a sector to be filtered by.
    const tied = new Set(ties.flatMap((tie) => tie.ends));
    if (!item) actors.filter((actor) => !tied.has(actor) && passes(actor)).forEach((actor) => near.add(actor));
    const quiet = filtered || item;
    for (const thing of [...actors, ...ties]) {
      const on = !quiet || strong.has(thing) || near.has(thing);
      thing.parts.forEach((part) => part.classList.toggle('off', !on));
      thing.row.classList.toggle('dim', !on);
      thing.row.classList.toggle('on', Boolean(item) && on && (!thing.home || thing === item));
      for (const node of [thing.row, ...thing.parts.filter((part) => part.getAttribute('role') === 'button')]) {
        node.setAttribute('aria-pressed', String(thing === chosen));
      }
    }
    plain.forEach((part) => part.classList.toggle('pale', Boolean(quiet)));
    ties.forEach((tie) => { tie.row.parentNode.hidden = filtered && !passes(tie); });
    $('everything').disabled = !filtered && !chosen;
    say(item, strong, passed.length, wanted.flat().map((box) => box.dataset.words));
  }

  function say(item, strong, count, filters) {
    const parts = [];
    const said = status.dataset;
    if (item && numbered.get(item.row.dataset.actor) === item) {
      const ends = [...new Set([...strong].flatMap((tie) => tie.ends))].filter((end) => end !== item);
      const others = ends.filter((end) => !end.home || ends.length === 1).map((end) => end.name).join(comma);
      const told = [...strong].map((tie) => tie.row.textContent).join(said.stop);
      const text = !strong.size ? said.none : strong.size > 2 ? said.many : said.few;
      parts.push(fill(text, { name: item.name, count: strong.size, others, told }));
    } else if (item) {
      parts.push(item.row.textContent);
    }
    const what = filters.join(comma);
    if (filters.length) parts.push(fill(said.filtered, { what, all: ties.length, count }));
    if (!parts.length) parts.push(fill(said.all, { count: ties.length }));
    clearTimeout(saying); // who runs over ten people is not read all ten
    saying = setTimeout(() => { status.textContent = parts.join(' ').replace(leftward, '\u2068$&\u2069'); }, 120);
  }

  function choose(item, from) {
    if (item === chosen && !pointed) return;
    chosen = item;
    pointed = null;
    show();
    if (!item) return;
    if (from !== side) reveal(item.row, side);
    if (from !== view && item.parts.length) reveal(item.parts[0], view);
  }

  // Scrolls a box of the page, never the page itself.
  function reveal(node, box, always) {
    const inner = node.getBoundingClientRect(), outer = box.getBoundingClientRect();
    const seen = inner.top >= outer.top && inner.bottom <= outer.bottom &&
      inner.left >= outer.left && inner.right <= outer.right;
    if ((seen && !always) || (box === side && getComputedStyle(side).overflowY === 'visible')) return;
    box.scrollTop += (inner.top + inner.bottom - outer.top - outer.bottom) / 2;
    box.scrollLeft += (inner.left + inner.right - outer.left - outer.right) / 2;
  }

  // ---- the picture as something to walk on: one stop of Tab for the ring, one for the family
  const seats = all('g', svg).filter((g) => actors.includes(owner.get(g)));
  const isFamily = (g) => owner.get(g).home || /^person/.test(g.id);
  const walks = [seats.filter(isFamily), seats.filter((g) => !isFamily(g))];
  const stops = (walk, at) => walk.forEach((g) => g.setAttribute('tabindex', g === at ? '0' : '-1'));
  const first = actors.length ? actors[0].parts[0] : null; // the client
  for (const walk of walks) stops(walk, walk.includes(first) ? first : walk[0]);
  for (const g of seats) {
    g.setAttribute('role', 'button');
    g.setAttribute('aria-label', owner.get(g).row.textContent);
  }
  svg.setAttribute('role', 'group');
  svg.removeAttribute('aria-labelledby');
  svg.setAttribute('aria-label', view.dataset.name);
  svg.setAttribute('aria-describedby', 'keys');
  // The list says these; as titles they would only pop up over the empty paper.
  all(':scope > title, :scope > desc', svg).forEach((node) => node.remove());
  actors.filter((a) => a.home).forEach((a) => a.parts.forEach((g) => all(':scope > title', g).forEach((t) => t.remove())));
  for (const tie of ties) {
    const line = tie.parts[0];
    tie.parts.forEach((part) => part.classList.add('tie'));
    const path = line && line.querySelector('path');
    if (path) line.append(draw('path', { class: 'hit', d: path.getAttribute('d') }));
  }

  function mark(g) {
    all('.ring, .halo', svg).forEach((node) => node.remove());
    if (!g) return;
    const box = g.getBBox();
    for (const name of ['halo', 'ring']) {
      svg.append(draw('rect', {
        class: name, x: box.x - 5, y: box.y - 5, width: box.width + 10, height: box.height + 10, rx: 6,
      }));
    }
  }

  // On the box, not on the picture: a picture that listens for the focus takes it.
  view.addEventListener('focusin', (event) => {
    const g = event.target.closest('g[tabindex]');
    if (!g) return;
    stops(walks.find((walk) => walk.includes(g)), g);
    mark(g);
    if (!held) choose(owner.get(g), view); // a mouse may be about to drag; its click chooses
  });
  view.addEventListener('focusout', () => mark(null));
  view.addEventListener('keydown', (event) => {
    const g = event.target.closest('g[tabindex]');
    if (!g || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const walk = walks.find((each) => each.includes(g));
    const at = walk.indexOf(g), last = walk.length - 1;
    const to = {
      ArrowRight: at === last ? 0 : at + 1, ArrowDown: at === last ? 0 : at + 1,
      ArrowLeft: at ? at - 1 : last, ArrowUp: at ? at - 1 : last, Home: 0, End: last,
    }[event.key];
    if (to !== undefined) walk[to].focus();
    else if (event.key === 'Enter' || event.key === ' ') choose(owner.get(g), view);
    else return;
    event.preventDefault();
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) choose(null);
  });

  // ---- pointing
  for (const box of [view, side]) {
    box.addEventListener('pointerover', (event) => {
      const item = event.pointerType === 'touch' ? null : itemAt(event.target);
      const next = item && item.home && box === view ? null : item; // the frame lies under the whole family
      if (next !== pointed) { pointed = next; show(); }
    });
    box.addEventListener('pointerleave', () => { if (pointed) { pointed = null; show(); } });
  }
  side.addEventListener('focusin', (event) => {
    const item = owner.get(event.target);
    if (item && event.target.matches(':focus-visible')) choose(item, side);
  });
  side.addEventListener('click', (event) => {
    const item = itemAt(event.target);
    if (item) choose(item, side);
  });
  view.addEventListener('pointerdown', (event) => {
    dragged = false;
    if (event.pointerType !== 'mouse' || event.button !== 0) return;
    held = { x: event.clientX, y: event.clientY, left: view.scrollLeft, top: view.scrollTop };
  });
  addEventListener('pointermove', (event) => {
    if (!held) return;
    if (!(event.buttons & 1)) { held = null; view.classList.remove('held'); return; }
    if (!dragged && Math.hypot(event.clientX - held.x, event.clientY - held.y) < 5) return;
    dragged = true;
    view.classList.add('held');
    view.scrollLeft = held.left - event.clientX + held.x;
    view.scrollTop = held.top - event.clientY + held.y;
  });
  addEventListener('pointerup', () => { held = null; view.classList.remove('held'); });
  view.addEventListener('click', (event) => { if (!dragged) choose(itemAt(event.target), view); });

  // ---- zoom: the sheet is made larger inside its box, so that scrolling is the browser's own
  let scale = 1, fitted = true;
  const whole = () => Math.min(view.clientWidth / page.width, view.clientHeight / page.height);
  function resize(to, x, y) {
    const before = svg.getBoundingClientRect(), box = view.getBoundingClientRect();
    const px = x === undefined ? box.left + view.clientWidth / 2 : x;
    const py = y === undefined ? box.top + view.clientHeight / 2 : y;
    const rx = (px - before.left) / before.width, ry = (py - before.top) / before.height;
    scale = Math.min(Math.max(to, Math.min(whole(), 0.2)), 6);
    svg.style.width = `${page.width * scale}px`;
    svg.style.height = `${page.height * scale}px`;
    const after = svg.getBoundingClientRect();
    view.scrollLeft += after.left + rx * after.width - px;
    view.scrollTop += after.top + ry * after.height - py;
  }
  const zoom = (factor, x, y) => { fitted = false; resize(scale * factor, x, y); };
  const fit = () => { fitted = true; resize(whole()); };
  // Where the whole sheet would be too small to read or to hit, begin with a part of it: a wide window with the
  // top, as for any document, a phone with the client in the middle.
  function start() {
    fit();
    const need = 24 / Math.min(...seats.map((g) => g.getBBox().height));
    if (!first || need < whole() * 1.33) return;
    const narrow = view.clientWidth < 640;
    fitted = false;
    resize(narrow ? need : Math.max(Math.min(view.clientWidth / page.width, need), whole()));
    view.scrollTop = 0;
    if (narrow) reveal(first, view, true);
  }
  $('zoom-in').addEventListener('click', () => zoom(1.25));
  $('zoom-out').addEventListener('click', () => zoom(0.8));
  $('zoom-fit').addEventListener('click', fit);
  $('print').addEventListener('click', () => print());
  view.addEventListener('wheel', (event) => {
    if (!event.ctrlKey) return; // a pinch on a touch pad comes as this, too
    event.preventDefault();
    zoom(Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) / 200), event.clientX, event.clientY);
  }, { passive: false });
  view.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if ('+=;'.includes(event.key)) zoom(1.25);
    else if (event.key === '-') zoom(0.8);
    else if (event.key === '0') fit();
    else return;
    event.preventDefault();
  });

  $('everything').addEventListener('click', () => {
    groups.flat().forEach((box) => { box.checked = false; });
    chosen = null;
    show();
  });
  $('filters').addEventListener('change', show);
  document.documentElement.classList.add('live');
  $('tools').hidden = false;
  $('filters').hidden = !groups.length;
  $('filters').open = matchMedia('(min-width:69rem) and (min-height:54rem)').matches;
  start();
  new ResizeObserver(() => { if (fitted) fit(); }).observe(view);
  show();
})();
