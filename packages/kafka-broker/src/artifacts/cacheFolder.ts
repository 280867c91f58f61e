// SPDX-License-Identifier: Apache-2.0
import os from 'node:os';
import path from 'node:path';

/** Where the jars of a release are kept for the next start: the user's cache, as each platform has it. */
export function cacheFolder(
  kafkaVersion: string,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): string {
  return path.join(
    userCache(env, platform),
    'data-mesh-backstage',
    `kafka-${kafkaVersion}`,
  );
}

function userCache(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (env.XDG_CACHE_HOME) return env.XDG_CACHE_HOME;
  if (platform === 'darwin')
    return path.join(os.homedir(), 'Library', 'Caches');
  if (platform === 'win32' && env.LOCALAPPDATA) return env.LOCALAPPDATA;
  return path.join(os.homedir(), '.cache');
}
