// node scripts/build.mjs h5|weapp: a client build; the h5 one is skipped while its sources have not changed.
import { spawnSync } from 'node:child_process';
import { buildClient, isBuilt } from './start/client-build.mjs';
import { root } from './start/places.mjs';

const [target] = process.argv.slice(2);
if (target === 'h5') {
  if (isBuilt()) console.log('h5 is up to date');
  else
    await buildClient().catch((error) => {
      console.error(error.message);
      process.exit(1);
    });
} else {
  // To see that it builds and what it weighs, any origin will do; a build to ship is given the real one.
  const env = { API_ORIGIN: 'https://api.example.org', ...process.env };
  const { status } = spawnSync('npm', ['run', `build:${target}`, '-w', 'client'], { cwd: root, stdio: 'inherit', env });
  process.exit(status ?? 1);
}
