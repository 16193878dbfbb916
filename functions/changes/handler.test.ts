import { handler } from './handler';

const record = (pk: string, sk: string, sequence: string) => ({
  eventName: 'MODIFY' as const,
  dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: sequence },
});

test('a change that concerns no feature is nobody’s work, and no failure', async () => {
  const event = { Records: [record('COMMUNITY#nowhere#HOUSEHOLDS', 'c1.1.1.101', '1'), record('', '', '2')] };
  expect(await handler(event as never)).toEqual({ batchItemFailures: [] });
});

test('a record that cannot be read comes again, and only that one', async () => {
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const broken = record('COMMUNITY#NOT A CODE#VOTE#v1', 'VOTE', '7');
  const fine = record('COMMUNITY#nowhere#HOUSEHOLDS', 'c1.1.1.101', '8');
  expect(await handler({ Records: [broken, fine] } as never)).toEqual({ batchItemFailures: [{ itemIdentifier: '7' }] });
  said.mockRestore();
});
