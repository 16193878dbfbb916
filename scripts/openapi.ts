// Writes docs/openapi.json from the contract; with --check only says whether it is fresh.
import path from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import packageJson from '../package.json';
import { writeOrCheck } from './docs/generated-file';
import { openapiDocument } from './openapi/document';

async function main(): Promise<void> {
  const document = openapiDocument(packageJson.version);
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  if (!valid) throw new Error(`the document is not valid OpenAPI: ${JSON.stringify(errors, null, 1)}`);
  writeOrCheck(path.resolve(__dirname, '../docs/openapi.json'), `${JSON.stringify(document, null, 1)}\n`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
