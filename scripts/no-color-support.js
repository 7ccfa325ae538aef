// Stands for chalk's look at the terminal in the bundle: `cli/terminal.ts` decides whether there are colours.
export default { stdout: false, stderr: false };
