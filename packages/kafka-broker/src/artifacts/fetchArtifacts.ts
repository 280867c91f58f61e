// SPDX-License-Identifier: Apache-2.0
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BrokerSetupError } from '../BrokerSetupError';
import { artifactPath } from './artifactPath';
import { Artifact } from './lockedArtifacts';

const MAVEN_CENTRAL = 'https://maven.example/maven2';

/** Names another Maven repository than Maven Central, for networks that have a mirror. */
const REPOSITORY_VARIABLE = 'DATA_MESH_MAVEN_REPOSITORY';

const DOWNLOADS_AT_ONCE = 6;
const ATTEMPTS = 3;
const TIMEOUT_MS = 60_000;

export interface FetchArtifactsOptions {
  artifacts: readonly Artifact[];
  /** Where jars are kept; several programs may fill it at the same time. */
  folder: string;
  env: NodeJS.ProcessEnv;
  /** Told once, before anything is downloaded. */
  log: (line: string) => void;
  signal?: AbortSignal;
}

/**
 * Brings the jars into the folder; those that are there, and are what they should be, are not downloaded again.
 *
 * @returns their files.
 * @throws BrokerSetupError when one cannot be had, or is another than the locked one.
 */
export async function fetchArtifacts(
  options: FetchArtifactsOptions,
): Promise<string[]> {
  const { artifacts, folder, env, log } = options;
  const repository = (env[REPOSITORY_VARIABLE] ?? MAVEN_CENTRAL).replace(
    /\/+$/,
    '',
  );
  await mkdir(folder, { recursive: true });
  const jars = artifacts.map(({ coordinates, sha256 }) => ({
    file: path.join(folder, path.basename(artifactPath(coordinates))),
    url: `${repository}/${artifactPath(coordinates)}`,
    sha256,
  }));
  const intact = await Promise.all(jars.map(isIntact));
  const missing = jars.filter((_, index) => !intact[index]);
  if (missing.length > 0) {
    log(`Downloading ${missing.length} jars from ${repository} …`);
    const queue = missing.values();
    await Promise.all(
      Array.from({ length: DOWNLOADS_AT_ONCE }, async () => {
        for (const jar of queue) await download(jar, options.signal);
      }),
    );
  }
  return jars.map(({ file }) => file);
}

interface Jar {
  file: string;
  url: string;
  sha256: string;
}

const digest = (content: Uint8Array) =>
  createHash('sha256').update(content).digest('hex');

async function isIntact({ file, sha256 }: Jar): Promise<boolean> {
  const content = await readFile(file).catch(() => undefined);
  return content !== undefined && digest(content) === sha256;
}

async function download(jar: Jar, signal?: AbortSignal): Promise<void> {
  const content = await readUrl(jar.url, signal);
  const sha256 = digest(content);
  if (sha256 !== jar.sha256) {
    throw new BrokerSetupError(
      `${jar.url} is not the file that it should be: its SHA-256 is ${sha256}, not ${jar.sha256}`,
    );
  }
  // Under another name until it is whole, so that nobody ever sees half of it.
  const part = `${jar.file}.${randomUUID()}.part`;
  try {
    await writeFile(part, content);
    await rename(part, jar.file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function readUrl(url: string, signal?: AbortSignal): Promise<Buffer> {
  let reason: unknown;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    signal?.throwIfAborted();
    try {
      const timeout = AbortSignal.timeout(TIMEOUT_MS);
      const response = await fetch(url, {
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      });
      if (response.ok) return Buffer.from(await response.arrayBuffer());
      reason = new Error(`it answers ${response.status}`);
      if (response.status < 500) break;
    } catch (error) {
      signal?.throwIfAborted();
      reason = error;
    }
  }
  throw new BrokerSetupError(
    `${url} could not be downloaded: ${describeReason(reason)}. Without a way to Maven Central, name a Maven repository that this machine reaches in ${REPOSITORY_VARIABLE}.`,
    { cause: reason },
  );
}

/** `fetch` says only that it failed; why is in the cause. */
function describeReason(reason: unknown): string {
  if (!(reason instanceof Error)) return String(reason);
  return reason.cause instanceof Error ? reason.cause.message : reason.message;
}
