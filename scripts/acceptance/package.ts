import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge, type Check, type Finding, type Setting } from './check.js';
import { ROOT } from './places.js';
import { lastLine, runProgram, startProgram, type Outcome } from './process.js';
import { checkServer } from './start.js';

const INSTALL_LIMIT = 600;

/** What npm packs works where nothing else is. */
export const PACKAGE_CHECKS: readonly Check[] = [
  {
    name: 'The package in an empty folder',
    wanted: 'npm install of what npm pack makes; npx tidings --version; tidings start answers',
    needs: [],
    run: checkPackage,
  },
];

async function checkPackage({ folder }: Setting): Promise<Finding> {
  // Without the scripts of the package, so that what is packed is the build that the other checks ran.
  const packed = await runProgram(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
    {
      folder: ROOT,
    },
  );
  if (packed.status !== 0) return refuse('npm pack', packed);
  const [tarball] = JSON.parse(packed.output) as { filename: string; size: number }[];
  if (tarball === undefined) return refuse('npm pack', packed);
  const home = join(folder, 'empty');
  mkdirSync(home);
  const install = ['install', '--no-audit', '--no-fund', join(folder, tarball.filename)];
  const installed = await runProgram('npm', install, { folder: home, limit: INSTALL_LIMIT });
  if (installed.status !== 0) return refuse('npm install', installed);
  const version = await runProgram('npx', ['--no-install', 'tidings', '--version'], { folder: home });
  const { version: wanted } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  const complaints =
    version.output.trim() === wanted ? [] : [`--version: ${lastLine(version.output + version.errors)}`];
  const start = startProgram(join(home, 'node_modules/.bin/tidings'), ['start', '--port', '0'], {
    folder: home,
  });
  const server = await checkServer(start);
  const size = (tarball.size / 1_000_000).toFixed(1);
  return judge(
    [...complaints, ...server.complaints],
    `${size} MB, installed in ${installed.seconds.toFixed(0)} s, version ${wanted}, started in ${server.seconds.toFixed(1)} s`,
  );
}

function refuse(step: string, { errors, output }: Outcome): Finding {
  return { found: `${step}: ${lastLine(errors) || lastLine(output)}`, ok: false };
}
