// Before the tests: is there a Chromium for the journeys? Installs Debian's where that is possible, and says how otherwise.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** @param {string} path */
const runs = path => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Path of a Chromium on this machine: CHROMIUM_PATH, or one of the usual names on the PATH; undefined when there is none. */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return runs(given) ? given : undefined;
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  return names.flatMap(name => folders.map(folder => join(folder, name))).find(runs);
}

/** Installs with apt where this is root on a Debian kind of system. True when the installer said that it went well. */
function install() {
  if (process.getuid?.() !== 0 || !runs('/usr/bin/apt-get')) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ ...words) =>
    spawnSync('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...words], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 600_000,
    }).status === 0;
  console.log('No Chromium found: installing it with apt-get for the browser tests.');
  return apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium');
}

function main() {
  if (findChromium() !== undefined) return 0;
  if (process.env.CHROMIUM_PATH) {
    console.error(
      `CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which cannot be run; correct or unset it.`,
    );
    return 1;
  }
  if (install() && findChromium() !== undefined) return 0;
  const how =
    'install it ("apt-get install chromium" on Debian) or set CHROMIUM_PATH to a Chromium or Chrome of yours';
  if (process.env.CI === 'true') {
    console.error(`The browser tests need Chromium: ${how}.`);
    return 1;
  }
  console.log(`No Chromium found, so the browser tests will be skipped, each by name; to run them, ${how}.`);
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main();
