'use strict';
(() => {
  const units = document.getElementById('units');
  const source = document.getElementById('what-if-data');
  const data = source ? JSON.parse(source.textContent) : null;
  const make = (tag, text, parent) => {
    const element = document.createElement(tag);
    if (text !== undefined) element.textContent = text;
    if (parent) parent.append(element);
    return element;
  };
  const number = text => {
    const value = parseFloat(text.replace(',', '.'));
    return Number.isNaN(value) ? null : value;
  };

  // Sort by a column: the first click in its usual direction, the next turns it. Cells without a number stay below.
  units.querySelectorAll('thead th').forEach((head, column) => {
    const button = make('button', head.textContent);
    head.replaceChildren(button);
    let turn = 1;
    button.addEventListener('click', () => {
      const rows = [...units.tBodies[0].rows];
      const numeric = head.classList.contains('n');
      rows.sort((a, b) => {
        const [x, y] = [a.cells[column].textContent, b.cells[column].textContent];
        if (!numeric) return turn * x.localeCompare(y);
        const [p, q] = [number(x), number(y)];
        return p === null || q === null ? (p === null) - (q === null) : turn * (p - q);
      });
      turn = -turn;
      units.tBodies[0].append(...rows);
    });
  });

  // Filter by group, and light up the unit that is looked for.
  const tools = document.getElementById('tools');
  const words = { ...JSON.parse(tools.dataset.texts), ...(data ? data.texts : {}) };
  const groups = [...new Set([...units.tBodies[0].rows].map(row => row.dataset.group).filter(Boolean))].sort();
  tools.hidden = false;
  if (groups.length > 1) {
    const label = make('label', words.filter + ' ', tools);
    const choice = make('select', undefined, label);
    make('option', words.all, choice).value = '';
    groups.forEach(group => { make('option', group, choice).value = group; });
    choice.addEventListener('change', () => {
      for (const row of units.tBodies[0].rows) row.hidden = choice.value !== '' && row.dataset.group !== choice.value;
    });
  }
  const finder = make('input', undefined, make('label', words.find + ' ', tools));
  finder.type = 'search';
  finder.addEventListener('input', () => {
    const wanted = finder.value.trim().toLowerCase();
    for (const row of units.tBodies[0].rows) row.classList.toggle('lit', wanted !== '' && row.dataset.unit.toLowerCase().includes(wanted));
  });

  if (!data) return;

  // The rules of the library: a mean over the parts that have a score; equal but for rounding is equal.
  const tolerance = 2 ** -40;
  const same = (a, b, floor) => a === b || Math.abs(a - b) <= Math.max(floor, tolerance * Math.max(Math.abs(a), Math.abs(b)));
  const scoreOf = (unit, weights) => {
    let [sum, total] = [0, 0];
    unit.scores.forEach((score, i) => {
      if (score === null) return;
      sum += weights[i] * score;
      total += weights[i];
    });
    return total > 0 ? sum / total : null;
  };
  const ranksOf = scores => {
    const order = scores.map((score, i) => i).filter(i => scores[i] !== null).sort((a, b) => scores[b] - scores[a]);
    const ranks = scores.map(() => null);
    order.forEach((i, place) => {
      const before = order[place - 1];
      ranks[i] = place > 0 && same(scores[before], scores[i], data.floor) ? ranks[before] : place + 1;
    });
    return ranks;
  };
  // What bands cut, as a function of the score, and the size up to which it is 0 but for rounding; null where there are no levels.
  const yardstickOf = scores => {
    const known = scores.filter(score => score !== null).sort((a, b) => a - b);
    const [n, least, most] = [known.length, known[0], known[known.length - 1]];
    const mean = known.reduce((a, b) => a + b, 0) / n;
    const percentOf = base => base > data.floor ? [score => 100 * score / base, 100 * tolerance] : null;
    if (!data.bands || n === 0) return null;
    if (data.quantity === 'Score') return [score => score, data.floor];
    if (data.quantity === 'Share') return data.low === null || data.high === null || same(data.low, data.high, 0)
      ? null : [score => (score - data.low) / (data.high - data.low), tolerance];
    if (data.quantity === 'PercentOfMean') return percentOf(mean);
    if (data.quantity === 'PercentOfBest') return percentOf(most);
    if (n < 2 || same(least, most, data.floor)) return null;
    if (data.quantity === 'PercentileRank') {
      const ranks = ranksOf(known.map(score => -score));
      return [score => (ranks[known.indexOf(score)] - 1) / (n - 1), tolerance];
    }
    const deviation = Math.sqrt(known.reduce((sum, score) => sum + (score - mean) ** 2, 0) / (n - 1));
    const floor = Math.max(data.floor, tolerance * Math.max(Math.abs(least), Math.abs(most))) / deviation;
    return [score => (score - mean) / deviation, floor];
  };
  const levelOf = (score, yardstick) => {
    if (yardstick === null || score === null) return '';
    const value = yardstick[0](score);
    const within = (edge, side, included) =>
      edge === null || (same(value, edge, yardstick[1]) ? included : side * (value - edge) > 0);
    const band = data.bands.find(b => within(b.from, 1, b.includesFrom) && within(b.to, -1, b.includesTo));
    return band ? band.name : '';
  };
  const evaluate = weights => {
    const scores = data.units.map(unit => scoreOf(unit, weights));
    const yardstick = yardstickOf(scores);
    return { scores, ranks: ranksOf(scores), levels: scores.map(score => levelOf(score, yardstick)) };
  };

  const nominal = data.parts.map(part => part.weight);
  const before = evaluate(nominal);
  const sliders = document.getElementById('sliders');
  const result = document.getElementById('what-if-result');
  const inputs = data.parts.map((part, i) => {
    const label = make('label', undefined, sliders);
    make('span', part.name, label);
    const input = make('input', undefined, label);
    Object.assign(input, { type: 'range', min: 0, max: 1, step: 'any', value: nominal[i] });
    input.setAttribute('aria-label', part.name);
    input.shown = make('output', undefined, label);
    input.addEventListener('input', show);
    return input;
  });
  const reset = make('button', words.reset, sliders);
  reset.addEventListener('click', () => {
    inputs.forEach((input, i) => { input.value = nominal[i]; });
    show();
  });
  window.whatIf = evaluate;

  function show() {
    const weights = inputs.map(input => Number(input.value));
    const total = weights.reduce((a, b) => a + b, 0);
    inputs.forEach((input, i) => { input.shown.textContent = (total > 0 ? 100 * weights[i] / total : 0).toFixed(1) + ' %'; });
    result.replaceChildren();
    if (weights.every((weight, i) => Math.abs(weight - nominal[i]) < 1e-12) || total === 0) return;
    make('p', words.own, result).className = 'own';
    const now = evaluate(weights);
    const table = make('table', undefined, result);
    make('caption', words.caption, table);
    const head = make('tr', undefined, make('thead', undefined, table));
    for (const text of [words.rank, words.before, words.unit, words.score].concat(data.bands ? [words.level] : [])) make('th', text, head);
    const body = make('tbody', undefined, table);
    const order = data.units.map((unit, i) => i).sort((a, b) => (now.ranks[a] ?? Infinity) - (now.ranks[b] ?? Infinity));
    for (const i of order) {
      const row = make('tr', undefined, body);
      for (const text of [now.ranks[i] ?? '–', before.ranks[i] ?? '–', data.units[i].name, now.scores[i] === null ? '–' : now.scores[i].toFixed(3)]) make('td', text, row);
      if (data.bands) make('td', now.levels[i], row);
    }
  }

  show();
})();
