import fc from 'fast-check';
import { openCursor, sealCursor } from './cursor';

const keys = fc.record({ pk: fc.string({ unit: 'binary' }), sk: fc.string() });

test('a list goes on exactly where it stopped, wherever that was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), keys, async (query, key) => {
      const back = await openCursor(query, await sealCursor(query, key));
      expect(back).toEqual(JSON.parse(JSON.stringify(key)));
    }),
  );
});

test('a position cannot be carried into another list', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.string(), keys, async (query, other, key) => {
      fc.pre(query !== other);
      await expect(openCursor(other, await sealCursor(query, key))).rejects.toMatchObject({ code: 'BAD_CURSOR' });
    }),
  );
});

test('a position cannot be made up', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.base64String()), async (cursor) => {
      await expect(openCursor('query', cursor)).rejects.toMatchObject({ code: 'BAD_CURSOR' });
    }),
  );
});
