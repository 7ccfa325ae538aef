/** Why the system refused, in our words: its own differ by platform. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? (code === "" ? String(error) : code);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of the path is no folder",
  EMFILE: "too many open files",
  ENOSPC: "the disk is full",
  EROFS: "the disk is read-only",
  ELOOP: "links lead in a circle",
  ENAMETOOLONG: "the name is too long",
};
