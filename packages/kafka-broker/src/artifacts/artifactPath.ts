// SPDX-License-Identifier: Apache-2.0

/**
 * Where a jar is in a Maven repository, relative to its base.
 * @throws Error when the coordinates are not `group:artifact:version`.
 */
export function artifactPath(coordinates: string): string {
  const [group, artifact, version, ...more] = coordinates.split(':');
  if (!group || !artifact || !version || more.length > 0) {
    throw new Error(`'${coordinates}' is not group:artifact:version`);
  }
  return `${group.replaceAll('.', '/')}/${artifact}/${version}/${artifact}-${version}.jar`;
}
