// easy-template-x: a folder with node_modules, a Word template and its values in; milliseconds of one document, warm, out.
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");

const [folder, template, values, rounds] = process.argv.slice(2);
const { TemplateHandler } = createRequire(`${folder}/`)("easy-template-x");

async function main() {
  const file = readFileSync(template);
  const data = JSON.parse(readFileSync(values, "utf8"));
  const handler = new TemplateHandler();
  const times = [];
  for (let round = 0; round < 2 * rounds; round += 1) {
    const start = performance.now();
    await handler.process(file, data);
    times.push(performance.now() - start);
  }
  const warm = times.slice(rounds).sort((one, other) => one - other); // the first half is for the compiler of Node
  console.log(warm[Math.floor(warm.length / 2)]);
}

main();
