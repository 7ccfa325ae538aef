// Stands for node:child_process in the bundle: commander asks for it to run commands that are programs of their own, which
// linkwary has none of. It costs a start several milliseconds, and nothing here shall ever run another program.
export const spawn = undefined;
