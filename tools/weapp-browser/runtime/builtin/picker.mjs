import { defineBuiltin } from './define.mjs';

const TYPES = { date: 'date', time: 'time' };

/** WeChat's range holds words, or objects with the words under `range-key`. */
const wordsOf = ({ range, rangeKey }) => (range ?? []).map((item) => String(rangeKey ? item[rangeKey] : item));

function fillChoices(select, data) {
  const words = wordsOf(data);
  if (select.dataset.words !== words.join('\n')) {
    select.dataset.words = words.join('\n');
    select.replaceChildren(...words.map((word, index) => new Option(word, String(index))));
  }
  select.value = String(data.value ?? 0);
}

/** Date, time and one column of words: the browser's own control in place of the wheel (host.css lays it on top). */
function createWheel(component) {
  const type = TYPES[component.data.mode];
  const control = document.createElement(type ? 'input' : 'select');
  if (type) control.type = type;
  control.className = 'wheel';
  control.addEventListener('change', (event) => {
    event.stopPropagation();
    if (control.value !== '') component.triggerEvent('change', { value: control.value });
  });
  control.addEventListener('input', (event) => event.stopPropagation());
  return control;
}

defineBuiltin('picker', {
  properties: {
    mode: { type: String, value: 'selector' },
    range: { type: Array, value: [] },
    rangeKey: String,
    value: { type: null, value: undefined },
    start: String,
    end: String,
    disabled: Boolean,
    headerText: String,
  },
  create: createWheel,
  update: {
    start(control, start) {
      if (start) control.min = start;
    },
    end(control, end) {
      if (end) control.max = end;
    },
    disabled(control, off) {
      control.disabled = Boolean(off);
    },
    any(control, data) {
      // The app calls the box it draws a button; what lies here says by itself what it is.
      control.removeAttribute('role');
      if (control.tagName === 'SELECT') fillChoices(control, data);
      else if (control.value !== (data.value ?? '')) control.value = data.value ?? '';
    },
  },
});
