/** How far an input was read: the line and the byte that come next; the digest is of all bytes before them, where it is kept. */
export type Position = { readonly line: number; readonly offset: number; readonly sha256?: string };
