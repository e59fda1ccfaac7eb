// Runs the exported entry of a module for pairs of answers, and prints what came out.
import { readFile } from "node:fs/promises";

const [path, ...answers] = process.argv.slice(2);
const { instance } = await WebAssembly.instantiate(await readFile(path), {});
const results = answers.map((pair) => instance.exports.screen(...pair.split(",").map(Number)));
console.log(results.join(" "));
