// Loads the demo communities into the table the environment names (TABLE_NAME, DYNAMODB_ENDPOINT).
import { seedDemo } from './seed';

seedDemo(new Date().toISOString()).catch((error: Error) => {
  console.error(error.stack);
  process.exit(1);
});
