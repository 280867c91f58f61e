// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { firstLoadPaths } from './firstLoad';
import { InstalledFeature, portalSource } from './portalSource';

/** The demo portal, whose manifest and page the built portals share. */
const APP_FOLDER = path.join('packages', 'app');

/** Inside the repository, so that the portals find its packages. */
const BUILD_FOLDER = path.join('packages', 'benchmarks', 'temp');

/**
 * Builds a portal for production with Backstage's own tools.
 *
 * @returns the compressed size in bytes of everything that its page loads at once.
 */
export async function firstLoadOf(
  name: string,
  features: InstalledFeature[],
): Promise<number> {
  const folder = path.join(BUILD_FOLDER, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.join(folder, 'src'), { recursive: true });
  try {
    for (const shared of ['package.json', 'public']) {
      await cp(path.join(APP_FOLDER, shared), path.join(folder, shared), {
        recursive: true,
      });
    }
    await writeFile(
      path.join(folder, 'src', 'index.tsx'),
      portalSource(features),
    );
    await buildPackage(folder);
    return await compressedFirstLoad(path.join(folder, 'dist'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function buildPackage(folder: string): Promise<void> {
  const build = spawn(
    process.execPath,
    [require.resolve('@backstage/cli/bin/backstage-cli'), 'package', 'build'],
    { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const [code] = await once(build, 'exit');
  if (code !== 0) throw new Error(`A portal was not built: status ${code}`);
}

async function compressedFirstLoad(dist: string): Promise<number> {
  const html = await readFile(path.join(dist, 'index.html'), 'utf8');
  const sizes = await Promise.all(
    firstLoadPaths(html).map(
      async file => gzipSync(await readFile(path.join(dist, file))).byteLength,
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
