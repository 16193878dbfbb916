import { codeIn } from './scan';

test('a scanned address gives its code, a typed code is itself', () => {
  expect(codeIn('https://stool.example/packages/services/check-in/index?shiftId=a&code=7K3F%2D92QM#x')).toBe(
    '7K3F-92QM',
  );
  expect(codeIn(' 7K3F92QM ')).toBe('7K3F92QM');
  expect(codeIn('/index?ticket=ABC', 'ticket')).toBe('ABC');
});
