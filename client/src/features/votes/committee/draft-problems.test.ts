import { bodyOf, emptyDraft } from './draft-form';
import { noticeProblem, ofStep, problemsOf, stepOf, untouched } from './draft-problems';

const NOW = '2026-11-22T02:48:00.000Z';
const written = { ...emptyDraft(NOW), title: '旧车棚改充电棚', question: '同意把旧车棚改成充电棚吗？' };

test('with a title and a question, and the usual rules for the rest, my draft can be saved', () => {
  expect(problemsOf(written)).toEqual({});
});

test('a title too short is told on the first step', () => {
  expect(ofStep(problemsOf({ ...written, title: '车棚' }), 1)).toEqual({ title: '至少写 4 个字' });
});

test('two options with the same words cannot be saved', () => {
  const options = [
    { optionId: 'o1', label: '修花池' },
    { optionId: 'o2', label: '修花池' },
  ];
  expect(Object.keys(problemsOf({ ...written, formType: 'single', options }))).toEqual(['form.options']);
});

test('a vote cannot end before it begins', () => {
  expect(problemsOf({ ...written, closesAt: written.opensAt })).toHaveProperty('closesAt');
});

test('a missing day is named by its field', () => {
  expect(problemsOf({ ...written, opensAt: '' })).toEqual({ opensAt: '请选日期和时间' });
});

test('with seven days of notice it cannot begin on the third', () => {
  expect(noticeProblem({ ...written, opensAt: '2026-11-25T00:00:00.000Z' }, NOW)).toContain('最早 11月29日 10:48');
  expect(noticeProblem(written, NOW)).toBeNull();
});

test('the field I change is no longer red, the others stay', () => {
  const before = { title: '至少写 4 个字', 'form.options.0.label': '请填写' };
  expect(untouched(before, { options: [] })).toEqual({ title: '至少写 4 个字' });
});

test('every field belongs to one of the four steps', () => {
  expect(Object.keys(bodyOf(written)).map(stepOf)).toEqual([1, 3, 1, 1, 1, 1, 2, 3, 3, 3, 4, 4, 4, 4]);
});
