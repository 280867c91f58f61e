// SPDX-License-Identifier: Apache-2.0
import { createHash, randomUUID } from 'node:crypto';
import {
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { BrokerSetupError } from '../BrokerSetupError';
import { artifactPath } from './artifactPath';
import { copyWithMaven } from './copyWithMaven';
import { Artifact } from './lockedArtifacts';

/** Names a Maven repository to download from, for machines without Maven. */
const REPOSITORY_VARIABLE = 'DATA_MESH_MAVEN_REPOSITORY';

const DOWNLOADS_AT_ONCE = 6;
const ATTEMPTS = 3;
const TIMEOUT_MS = 60_000;

export interface FetchArtifactsOptions {
  artifacts: readonly Artifact[];
  /** Where jars are kept; several programs may fill it at the same time. */
  folder: string;
  env: NodeJS.ProcessEnv;
  /** Maven's command; the one on the PATH when absent. */
  maven?: string;
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
  const { artifacts, folder, env, log, signal } = options;
  await mkdir(folder, { recursive: true });
  const jars = artifacts.map(({ coordinates, sha256 }) => ({
    coordinates,
    file: path.join(folder, path.basename(artifactPath(coordinates))),
    sha256,
  }));
  const intact = await Promise.all(jars.map(isIntact));
  const missing = jars.filter((_, index) => !intact[index]);
  const repository = env[REPOSITORY_VARIABLE]?.replace(/\/+$/, '');
  signal?.throwIfAborted();
  if (missing.length > 0) {
    log(
      `Downloading ${missing.length} jars ${repository ? `from ${repository}` : 'with Maven'} …`,
    );
    if (repository) await downloadAll(missing, repository, signal);
    else await bringWithMaven(missing, folder, options);
  }
  return jars.map(({ file }) => file);
}

interface Jar {
  coordinates: string;
  file: string;
  sha256: string;
}

async function downloadAll(
  jars: Jar[],
  repository: string,
  signal?: AbortSignal,
): Promise<void> {
  const queue = jars.values();
  await Promise.all(
    Array.from({ length: DOWNLOADS_AT_ONCE }, async () => {
      for (const jar of queue) {
        const url = `${repository}/${artifactPath(jar.coordinates)}`;
        await keep(jar, await readUrl(url, signal), url);
      }
    }),
  );
}

async function bringWithMaven(
  jars: Jar[],
  folder: string,
  { env, signal, maven }: FetchArtifactsOptions,
): Promise<void> {
  const work = await mkdtemp(path.join(folder, 'maven-'));
  try {
    const files = await copyWithMaven({
      coordinates: jars.map(({ coordinates }) => coordinates),
      folder: work,
      env,
      signal,
      command: maven,
    });
    for (const [index, jar] of jars.entries()) {
      const file = files[index] ?? '';
      await keep(jar, await readFile(file), jar.coordinates);
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

const digest = (content: Uint8Array) =>
  createHash('sha256').update(content).digest('hex');

async function isIntact({ file, sha256 }: Jar): Promise<boolean> {
  const content = await readFile(file).catch(() => undefined);
  return content !== undefined && digest(content) === sha256;
}

/**
 * Puts a jar where it belongs.
 *
 * @param origin - Where it came from, for the message.
 * @throws BrokerSetupError when it is another than the locked one.
 */
async function keep(
  jar: Jar,
  content: Uint8Array,
  origin: string,
): Promise<void> {
  const sha256 = digest(content);
  if (sha256 !== jar.sha256) {
    throw new BrokerSetupError(
      `${origin} is not the file that it should be: its SHA-256 is ${sha256}, not ${jar.sha256}`,
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
    `${url} could not be downloaded: ${describeReason(reason)}. Name a Maven repository that this machine reaches in ${REPOSITORY_VARIABLE}, or install Maven and leave the variable out.`,
    { cause: reason },
  );
}

/** `fetch` says only that it failed; why is in the cause. */
function describeReason(reason: unknown): string {
  if (!(reason instanceof Error)) return String(reason);
  return reason.cause instanceof Error ? reason.cause.message : reason.message;
}
